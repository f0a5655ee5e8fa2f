import type { OperatorSocket } from '../live/operatorSocket';
import type { ThreadSession, ThreadWorld } from './threadSession';

/** Conversations kept in memory after their view closed, so that going back to one shows it at once. */
const KEPT = 30;

/** Given by the caller: how a conversation is shown belongs to the inbox, which is not loaded on every page. */
export type NewSession = (conversationId: string, world: ThreadWorld) => ThreadSession;

/** The open and recently open conversations of this tab; each live message goes to the one it belongs to. */
export class ThreadSessions {
  /** In order of use: the one used last is the last. */
  private readonly sessions = new Map<string, ThreadSession>();

  constructor(private readonly world: ThreadWorld) {}

  /** Feeds the sessions from the live connection until the returned function is called. */
  follow(socket: Pick<OperatorSocket, 'onEvent' | 'onJoined'>): () => void {
    const stops = [
      socket.onEvent((event) => {
        if (event.type === 'message') this.sessions.get(event.conversationId)?.take(event);
      }),
      socket.onJoined(() => {
        for (const session of this.sessions.values()) void session.catchUpFromNow();
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }

  open(conversationId: string, newSession: NewSession): ThreadSession {
    const session = this.sessions.get(conversationId) ?? this.start(conversationId, newSession);
    this.sessions.delete(conversationId);
    this.sessions.set(conversationId, session);
    return session;
  }

  get hasUnsent(): boolean {
    return [...this.sessions.values()].some((session) => session.hasUnsent);
  }

  private start(conversationId: string, newSession: NewSession): ThreadSession {
    this.forgetOldest();
    const session = newSession(conversationId, this.world);
    void session.catchUp();
    return session;
  }

  private forgetOldest(): void {
    for (const [id, session] of this.sessions) {
      if (this.sessions.size < KEPT) return;
      if (session.hasUnsent) continue;
      session.close();
      this.sessions.delete(id);
    }
  }
}
