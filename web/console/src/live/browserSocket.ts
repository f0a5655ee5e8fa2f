import type { SessionStore } from '../session/sessionStore';
import { OperatorSocket, type Wire } from './operatorSocket';

/** The account's live connection over a real WebSocket, started and stopped by {@link followBrowser}. */
export function browserSocket(session: SessionStore): OperatorSocket {
  return new OperatorSocket({
    open: () => new WebSocket(socketAddress(window.location)) as Wire,
    accessToken: (replacing) => session.accessToken(replacing),
    schedule: (task, afterMs) => {
      const timer = setTimeout(task, afterMs);
      return () => clearTimeout(timer);
    },
    random: Math.random,
  });
}

export function socketAddress(page: Pick<Location, 'protocol' | 'host'>): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/operator/socket`;
}

/** Runs the connection while the caller is there, and tells it what only the browser knows. */
export function followBrowser(socket: OperatorSocket): () => void {
  const online = () => socket.reconnectNow();
  const offline = () => socket.networkLost();
  const visible = () => {
    if (document.visibilityState !== 'visible') return;
    if (socket.status() === 'live') socket.probe();
    else socket.reconnectNow();
  };
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  document.addEventListener('visibilitychange', visible);
  socket.start();
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
    document.removeEventListener('visibilitychange', visible);
    socket.stop();
  };
}
