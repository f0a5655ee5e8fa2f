import { SessionStore, type TabNews } from './sessionStore';

const LOCK = 'beseda-refresh';
const CHANNEL = 'beseda-session';

/** The session of this browser: one renewal over all its tabs, and sign-out everywhere at once. */
export function browserSession(): SessionStore {
  const channel = new BroadcastChannel(CHANNEL);
  const store = new SessionStore({
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    schedule: (task, afterMs) => {
      const timer = setTimeout(task, afterMs);
      return () => clearTimeout(timer);
    },
    exclusively: lockAcrossTabs,
    tell: (news) => channel.postMessage(news),
  });
  channel.onmessage = (event: MessageEvent<TabNews>) => store.hear(event.data);
  return store;
}

/** Web Locks exist in secure contexts only; without them the server's grace for two tabs has to do. */
async function lockAcrossTabs<Result>(task: () => Promise<Result>): Promise<Result> {
  if (!('locks' in navigator)) return task();
  return navigator.locks.request(LOCK, task);
}
