import type { SignedIn } from '@beseda/protocol';
import { describe, expect, it } from 'vitest';
import { settled, TestClock } from '../../test/clock';
import { SessionStore, SignedOutError, type TabNews } from './sessionStore';

/** The sign-in endpoints of one browser: one refresh cookie, used up by every renewal. */
class FakeAuth {
  cookie = true;
  refreshes = 0;
  signOuts = 0;
  reachable = true;
  hold: Promise<void> | undefined;

  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    await this.hold;
    if (!this.reachable) throw new TypeError('Failed to fetch');
    if (path === '/auth/sign-in') {
      const { password } = JSON.parse(init.body as string) as { password: string };
      this.cookie = password === 'right';
      return password === 'right' ? json(200, signedIn('first')) : json(401, problem(401, 'wrong-credentials'));
    }
    if (path === '/auth/sign-out') {
      this.signOuts += 1;
      this.cookie = false;
      return new Response(null, { status: 204 });
    }
    expect(new Headers(init.headers).get('X-Beseda-Refresh')).toBe('1');
    if (!this.cookie) return json(401, problem(401, 'signed-out'));
    return json(200, signedIn(`renewed-${++this.refreshes}`));
  };
}

const json = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const problem = (status: number, code: string) => ({ type: 'about:blank', title: code, status, code });

function signedIn(accessToken: string): SignedIn {
  const user = { id: 7, name: 'Anna', email: 'a@b.c', role: 'operator', accountId: 1, accountName: 'Shop' } as const;
  return { accessToken, expiresInSeconds: 600, user };
}

/** A browser with tabs that share the cookie, the lock and the channel. */
function browser() {
  const auth = new FakeAuth();
  const clock = new TestClock();
  const tabs: SessionStore[] = [];
  let lock: Promise<unknown> = Promise.resolve();
  const exclusively = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const turn = lock.then(task, task);
    lock = turn.catch(() => undefined);
    return turn;
  };
  const openTab = (): SessionStore => {
    const tab: SessionStore = new SessionStore({
      fetch: auth.fetch,
      now: clock.now,
      schedule: clock.schedule,
      exclusively,
      tell: (news: TabNews) => {
        for (const other of tabs) if (other !== tab) other.hear(news);
      },
    });
    tabs.push(tab);
    return tab;
  };
  return { auth, clock, openTab };
}

describe('signing in', () => {
  it('makes the token available', async () => {
    const tab = browser().openTab();

    await tab.signIn('a@b.c', 'right');

    expect(await tab.accessToken()).toBe('first');
  });

  it('with a wrong password says so and leaves everything as it was', async () => {
    const tab = browser().openTab();

    await expect(tab.signIn('a@b.c', 'wrong')).rejects.toMatchObject({ code: 'wrong-credentials' });

    expect(tab.snapshot().status).toBe('restoring');
  });

  it('is known to the other tabs', async () => {
    const { openTab } = browser();
    const [one, other] = [openTab(), openTab()];

    await one.signIn('a@b.c', 'right');

    expect(other.snapshot()).toMatchObject({ status: 'signed-in', accessToken: 'first' });
  });
});

describe('a page load', () => {
  it('continues the session of the cookie', async () => {
    const tab = browser().openTab();

    await tab.restore();

    expect(tab.snapshot()).toMatchObject({ status: 'signed-in', accessToken: 'renewed-1' });
  });

  it('without a cookie is signed out, and not because something ran out', async () => {
    const { auth, openTab } = browser();
    auth.cookie = false;
    const tab = openTab();

    await tab.restore();

    expect(tab.snapshot()).toEqual({ status: 'signed-out', expired: false });
  });

  it('without a server is neither signed in nor out', async () => {
    const { auth, openTab } = browser();
    auth.reachable = false;
    const tab = openTab();

    await tab.restore();

    expect(tab.snapshot().status).toBe('unreachable');
  });

  it('in two tabs at once uses the cookie once', async () => {
    const { auth, openTab } = browser();
    const [one, other] = [openTab(), openTab()];

    await Promise.all([one.restore(), other.restore()]);

    expect(auth.refreshes).toBe(1);
    expect(await other.accessToken()).toBe('renewed-1');
  });
});

describe('renewal', () => {
  it('happens once for everybody who waits for it', async () => {
    const { auth, openTab } = browser();
    const tab = openTab();
    await tab.signIn('a@b.c', 'right');

    const tokens = await Promise.all([tab.accessToken('first'), tab.accessToken('first'), tab.accessToken('first')]);

    expect(tokens).toEqual(['renewed-1', 'renewed-1', 'renewed-1']);
    expect(auth.refreshes).toBe(1);
  });

  it('is not needed for a token that was replaced meanwhile', async () => {
    const { auth, openTab } = browser();
    const tab = openTab();
    await tab.signIn('a@b.c', 'right');
    await tab.accessToken('first');

    expect(await tab.accessToken('first')).toBe('renewed-1');
    expect(auth.refreshes).toBe(1);
  });

  it('comes a minute before the token runs out', async () => {
    const { auth, clock, openTab } = browser();
    await openTab().signIn('a@b.c', 'right');

    await clock.pass(539_999);
    expect(auth.refreshes).toBe(0);
    await clock.pass(1);

    expect(auth.refreshes).toBe(1);
  });

  it('that fails for want of a server is tried again, and nobody is signed out', async () => {
    const { auth, clock, openTab } = browser();
    const tab = openTab();
    await tab.signIn('a@b.c', 'right');
    auth.reachable = false;
    await clock.pass(545_000);
    expect(tab.snapshot()).toMatchObject({ status: 'signed-in', accessToken: 'first' });

    auth.reachable = true;
    await clock.pass(5_000);

    expect(tab.snapshot()).toMatchObject({ status: 'signed-in', accessToken: 'renewed-1' });
  });

  it('that the server refuses ends the session with a word', async () => {
    const { auth, openTab } = browser();
    const tab = openTab();
    await tab.signIn('a@b.c', 'right');
    auth.cookie = false;

    await expect(tab.accessToken('first')).rejects.toBeInstanceOf(SignedOutError);

    expect(tab.snapshot()).toEqual({ status: 'signed-out', expired: true });
  });
});

describe('signing out', () => {
  it('ends the session here, at the server and in the other tabs', async () => {
    const { auth, openTab } = browser();
    const [one, other] = [openTab(), openTab()];
    await one.signIn('a@b.c', 'right');

    await one.signOut();

    expect(auth.signOuts).toBe(1);
    expect(one.snapshot()).toEqual({ status: 'signed-out', expired: false });
    expect(other.snapshot()).toEqual({ status: 'signed-out', expired: false });
  });

  it('without a server is refused: the cookie would bring the session back', async () => {
    const { auth, openTab } = browser();
    const tab = openTab();
    await tab.signIn('a@b.c', 'right');
    auth.reachable = false;

    await expect(tab.signOut()).rejects.toThrow();

    expect(tab.snapshot().status).toBe('signed-in');
  });

  it('is not undone by a renewal that was on its way', async () => {
    const { auth, openTab } = browser();
    const tab = openTab();
    await tab.signIn('a@b.c', 'right');
    let release = () => {};
    auth.hold = new Promise((resolve) => (release = resolve));
    const renewal = tab.accessToken('first');
    const rejected = expect(renewal).rejects.toBeInstanceOf(SignedOutError);
    await settled();
    tab.hear({ type: 'signed-out' });

    release();
    await rejected;

    expect(tab.snapshot().status).toBe('signed-out');
  });
});
