import { hasChat, type ChatSession, type SessionAnswer, type SessionIdentity } from '@beseda/protocol';
import { text, type Bag } from './globals';
import type { Visitor } from './livechat';
import { openSession, type SessionOutcome } from './session';
import { newKey, storedKey } from './visitorKey';

const RETRY_SECONDS = [3, 15, 60];
const LEEWAY_MS = 30_000;

export interface SessionsOptions {
  readonly host: string;
  /** The page's data object as it is now: names the button. */
  readonly data: () => Bag;
  readonly onlineChat: Bag;
  readonly visitor: Visitor;
  readonly signal: AbortSignal;
}

/** The sessions of one button, for whoever writes in this browser. */
export interface Sessions {
  /** The first one, asked for until there is one; undefined when there will be none. */
  readonly first: () => Promise<SessionAnswer | undefined>;
  readonly renew: () => Promise<SessionOutcome>;
  /** One that will last a while, if it can be had; of the visitor that another tab of this site may have become meanwhile. */
  readonly fresh: () => Promise<ChatSession | undefined>;
}

export function createSessions({ host, data, onlineChat, visitor, signal }: SessionsOptions): Sessions {
  let session: ChatSession | undefined;
  let expiresAt = 0;
  let refreshing: Promise<void> | undefined;

  async function renew(): Promise<SessionOutcome> {
    const userId = text(onlineChat['user_id']);
    const userToken = await tokenOf(onlineChat['user_token']);
    visitor.key ??= newKey();
    const outcome = await openSession(host, {
      id: text(data()['id']) ?? '',
      hash: text(data()['hash']) ?? '',
      visitorKey: visitor.key,
      ...(userId && { userId }),
      ...(userToken && { userToken, ...(session && { sessionToken: session.token }) }),
    });
    if (outcome.session && hasChat(outcome.session)) {
      session = outcome.session;
      warnOf(session.identity);
      expiresAt = Date.now() + session.expiresInSeconds * 1000;
    }
    return outcome;
  }

  async function first(): Promise<SessionAnswer | undefined> {
    for (const seconds of [...RETRY_SECONDS, 0]) {
      if (signal.aborted) {
        break;
      }
      const { session: opened, final, reason } = await renew();
      if (opened) {
        return opened;
      }
      if (final || seconds === RETRY_SECONDS[0]) {
        console.warn(`Chat button: ${reason}.`);
      }
      if (final || !seconds) {
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
    return undefined;
  }

  async function refresh(): Promise<void> {
    const known = storedKey();
    if (known && known !== visitor.key) {
      visitor.key = known;
      visitor.returning = true;
      expiresAt = 0;
    }
    if (!session) {
      await first();
    } else if (!visitor.key || expiresAt < Date.now() + LEEWAY_MS) {
      await renew();
    }
  }

  return {
    first,
    renew,
    async fresh() {
      refreshing ??= refresh().finally(() => (refreshing = undefined));
      await refreshing;
      return expiresAt < Date.now() ? undefined : session;
    },
  };
}

/** The page gives a token, or a function that fetches a fresh one; one that fails costs the history, not the chat. */
async function tokenOf(given: unknown): Promise<string | undefined> {
  try {
    return text(typeof given === 'function' ? await (given as () => unknown)() : given);
  } catch {
    return undefined;
  }
}

/** For whoever builds the page; its client is shown nothing of it. */
function warnOf(identity?: SessionIdentity | null): void {
  if (identity?.problem) {
    console.warn(`Chat button: ${identity.problem}; the client is ${identity.state}.`);
  }
}
