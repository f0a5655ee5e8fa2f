import type { SignedIn, SignedInUser } from '@beseda/protocol';
import { ApiError } from '../api/apiError';
import { exchange, type Fetch } from '../api/http';

/** Renewed this long before it runs out, so that no request waits for a token. */
export const RENEW_BEFORE_MS = 60_000;
/** A token with less left than this is replaced before it is used. */
const LEAST_LEFT_MS = 10_000;
const RETRY_RENEWAL_MS = 5_000;
/** A form of another site can't send it, so the cookie alone renews nothing. */
const REFRESH_HEADER = { 'X-Beseda-Refresh': '1' };

export type SessionState =
  | { readonly status: 'restoring' }
  | { readonly status: 'unreachable' }
  | { readonly status: 'signed-out'; readonly expired: boolean }
  | {
      readonly status: 'signed-in';
      readonly user: SignedInUser;
      readonly accessToken: string;
      readonly expiresAt: number;
    };

/** What the tabs of one browser tell each other; the token never leaves memory. */
export type TabNews =
  | { readonly type: 'session'; readonly signedIn: SignedIn; readonly receivedAt: number }
  | { readonly type: 'signed-out' };

/** The outside world of the session. One renewal at a time over all tabs is what `exclusively` is for. */
export interface SessionWorld {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly schedule: (task: () => void, afterMs: number) => () => void;
  readonly exclusively: <Result>(task: () => Promise<Result>) => Promise<Result>;
  readonly tell: (news: TabNews) => void;
}

/** Thrown to callers that asked for a token when nobody is signed in any more. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';
}

/**
 * Who is signed in, and the access token, which lives in this object only: never in storage, never in a cookie that
 * scripts can read. Renewal goes by the refresh cookie, once for all callers and all tabs at a time, because a refresh
 * token used twice ends the whole session.
 */
export class SessionStore {
  private state: SessionState = { status: 'restoring' };
  private readonly listeners = new Set<() => void>();
  private renewal: Promise<string> | undefined;
  private cancelRenewal: () => void = () => undefined;

  constructor(private readonly world: SessionWorld) {}

  readonly snapshot = (): SessionState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Continues the session of an earlier page load, if its cookie is still good. */
  async restore(): Promise<void> {
    if (this.state.status === 'signed-in') return;
    this.become({ status: 'restoring' });
    await this.renew(undefined).catch((error: unknown) => {
      if (!(error instanceof SignedOutError)) this.become({ status: 'unreachable' });
    });
  }

  /** @throws ApiError with `wrong-credentials` or `too-many-attempts` */
  async signIn(email: string, password: string): Promise<void> {
    const signedIn = await exchange<SignedIn>(this.world.fetch, {
      method: 'POST',
      path: '/auth/sign-in',
      body: { email, password },
    });
    this.accept(signedIn, this.world.now());
    this.world.tell({ type: 'session', signedIn, receivedAt: this.world.now() });
  }

  /**
   * Ends the session at the server, then in every tab. It stays when the server can't be reached: the cookie would
   * bring it back at the next page load, and a page that only looks signed out is worse than an error.
   */
  async signOut(): Promise<void> {
    await exchange(this.world.fetch, { method: 'POST', path: '/auth/sign-out', headers: REFRESH_HEADER });
    this.forget(false);
    this.world.tell({ type: 'signed-out' });
  }

  async accessToken(replacing?: string): Promise<string> {
    const state = this.state;
    if (state.status === 'signed-out') throw new SignedOutError();
    if (
      state.status === 'signed-in' &&
      state.accessToken !== replacing &&
      state.expiresAt - this.world.now() > LEAST_LEFT_MS
    ) {
      return state.accessToken;
    }
    return this.renew(state.status === 'signed-in' ? state.accessToken : undefined);
  }

  /** News of another tab. */
  hear(news: TabNews): void {
    if (news.type === 'session') this.accept(news.signedIn, news.receivedAt);
    else this.forget(false);
  }

  private renew(stale: string | undefined): Promise<string> {
    this.renewal ??= this.world
      .exclusively(() => this.renewUnlessAnotherTabDid(stale))
      .finally(() => (this.renewal = undefined));
    return this.renewal;
  }

  private async renewUnlessAnotherTabDid(stale: string | undefined): Promise<string> {
    const state = this.state;
    if (state.status === 'signed-in' && state.accessToken !== stale) return state.accessToken;
    try {
      const signedIn = await exchange<SignedIn>(this.world.fetch, {
        method: 'POST',
        path: '/auth/refresh',
        headers: REFRESH_HEADER,
      });
      if (this.snapshot().status === 'signed-out') throw new SignedOutError();
      this.accept(signedIn, this.world.now());
      this.world.tell({ type: 'session', signedIn, receivedAt: this.world.now() });
      return signedIn.accessToken;
    } catch (error) {
      if (!(error instanceof ApiError) || (error.status !== 401 && error.status !== 403)) throw error;
      this.forget(state.status === 'signed-in');
      throw new SignedOutError(undefined, { cause: error });
    }
  }

  private accept(signedIn: SignedIn, receivedAt: number): void {
    const expiresAt = receivedAt + signedIn.expiresInSeconds * 1000;
    this.become({ status: 'signed-in', user: signedIn.user, accessToken: signedIn.accessToken, expiresAt });
    this.renewAt(expiresAt - RENEW_BEFORE_MS, signedIn.accessToken);
  }

  private renewAt(instant: number, token: string): void {
    this.cancelRenewal();
    this.cancelRenewal = this.world.schedule(
      () => {
        this.renew(token).catch((error: unknown) => {
          if (!(error instanceof SignedOutError)) this.renewAt(this.world.now() + RETRY_RENEWAL_MS, token);
        });
      },
      Math.max(0, instant - this.world.now()),
    );
  }

  private forget(expired: boolean): void {
    this.cancelRenewal();
    if (this.state.status !== 'signed-out') this.become({ status: 'signed-out', expired });
  }

  private become(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
