import type { VisitorServerFrame } from '@beseda/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { VisitorSocket, type SocketLike } from './visitorSocket';

class FakeSocket implements SocketLike {
  onopen: SocketLike['onopen'] = null;
  onmessage: SocketLike['onmessage'] = null;
  onclose: SocketLike['onclose'] = null;
  readyState: SocketLike['readyState'] = 0;
  readonly sent: unknown[] = [];

  send(data: string): void {
    this.sent.push(JSON.parse(data));
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = 1;
    this.#call(this.onopen, new Event('open'));
  }

  receive(frame: VisitorServerFrame): void {
    this.#call(this.onmessage, new MessageEvent('message', { data: JSON.stringify(frame) }));
  }

  closed(code: number): void {
    this.readyState = 3;
    this.#call(this.onclose, Object.assign(new Event('close'), { code }) as CloseEvent);
  }

  #call<E>(listener: ((this: WebSocket, event: E) => unknown) | null, event: E): void {
    listener?.call(this as unknown as WebSocket, event);
  }
}

const WELCOME = {
  type: 'welcome',
  visitorId: 'v',
  asOf: 'now',
  catchUp: true,
  limits: { maxTextLength: 4000 },
} as const;

let sockets: FakeSocket[];
let statuses: string[];
let renewals: number;

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  statuses = [];
  renewals = 0;
});

afterEach(() => {
  vi.useRealTimers();
});

function connected(expiresInSeconds = 900): VisitorSocket {
  const socket = new VisitorSocket(
    { token: 'first', expiresInSeconds },
    {
      connect: () => {
        const fake = new FakeSocket();
        sockets.push(fake);
        return fake;
      },
      random: () => 0.5,
      resume: () => ({
        link: false,
        visitorToken: 'kept',
        resume: { conversationId: 'c1', lastSequence: 7, asOf: 'then' },
      }),
      onFrame: () => undefined,
      onStatus: (status) => statuses.push(status),
      needSession: () => renewals++,
    },
  );
  socket.wake();
  return socket;
}

function latest(): FakeSocket {
  const socket = sockets.at(-1);
  if (!socket) {
    throw new Error('nobody has connected');
  }
  return socket;
}

function welcome(): void {
  latest().open();
  latest().receive(WELCOME);
}

test('hello comes first, with what this client already has', () => {
  connected();
  latest().open();

  expect(latest().sent).toEqual([
    {
      type: 'hello',
      token: 'first',
      visitorToken: 'kept',
      resume: { conversationId: 'c1', lastSequence: 7, asOf: 'then' },
    },
  ]);
});

test('nothing is sent before the welcome', () => {
  const socket = connected();
  latest().open();

  expect(socket.send({ type: 'message', clientMessageId: 'a', text: 'hi' })).toBe(false);
  latest().receive(WELCOME);
  expect(socket.send({ type: 'message', clientMessageId: 'a', text: 'hi' })).toBe(true);
});

test.each([
  [1006, 250],
  [4002, 250],
  [4001, 500],
  [4429, 5250],
])('after a close with %i it is back in %i ms', (code, delay) => {
  connected();
  welcome();

  latest().closed(code);

  vi.advanceTimersByTime(delay - 1);
  expect(sockets).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(sockets).toHaveLength(2);
});

test('the wait doubles while nothing is stable, up to half a minute', () => {
  connected();
  const waits: number[] = [];
  for (let attempt = 0; attempt < 9; attempt++) {
    const began = Date.now();
    latest().closed(1006);
    vi.advanceTimersToNextTimer();
    waits.push(Date.now() - began);
  }

  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 15000, 15000, 15000]);
});

test('a connection that lived starts the waits over', () => {
  connected();
  latest().closed(1006);
  vi.advanceTimersToNextTimer();
  latest().closed(1006);
  vi.advanceTimersToNextTimer();
  welcome();
  vi.advanceTimersByTime(6000);

  latest().closed(1006);
  vi.advanceTimersByTime(250);

  expect(sockets).toHaveLength(4);
});

test.each([4400, 4403, 4499])('a close with %i is the end, until a person tries again', (code) => {
  const socket = connected();
  welcome();

  latest().closed(code);
  vi.advanceTimersByTime(600_000);
  socket.wake();
  expect(sockets).toHaveLength(1);
  expect(statuses.at(-1)).toBe('stopped');

  socket.restart();
  socket.renewed({ token: 'second', expiresInSeconds: 900 });
  expect(sockets).toHaveLength(2);
});

test.each([4401, 4408])('a close with %i asks for a new session and connects with it', (code) => {
  const socket = connected();
  welcome();

  latest().closed(code);
  expect([renewals, sockets.length]).toEqual([1, 1]);

  socket.renewed({ token: 'second', expiresInSeconds: 900 });
  latest().open();
  expect(latest().sent).toMatchObject([{ type: 'hello', token: 'second' }]);
});

test('a new session that is refused again is not asked for a third time', () => {
  const socket = connected();
  latest().closed(4401);
  socket.renewed({ token: 'second', expiresInSeconds: 900 });

  latest().closed(4401);

  expect(renewals).toBe(1);
  expect(statuses.at(-1)).toBe('stopped');
});

test('a token about to expire is replaced without reconnecting', () => {
  const socket = connected();
  welcome();

  latest().receive({ type: 'token-expiring', expiresInSeconds: 60 });
  socket.renewed({ token: 'second', expiresInSeconds: 900 });

  expect(sockets).toHaveLength(1);
  expect(latest().sent.at(-1)).toEqual({ type: 'refresh', token: 'second' });
});

test('an expired session is renewed before it is tried', () => {
  const socket = connected(60);
  welcome();
  vi.advanceTimersByTime(61_000);

  latest().closed(1006);
  vi.advanceTimersByTime(1000);

  expect([renewals, sockets.length]).toEqual([1, 1]);
  socket.renewalFailed();
  vi.advanceTimersByTime(60_000);
  expect(renewals).toBe(2);
});

test('a connection without an answer is given up', () => {
  connected();
  latest().open();

  vi.advanceTimersByTime(15_000 + 250);

  expect(sockets).toHaveLength(2);
});

test('waking hurries a waiting reconnect and leaves a live connection alone', () => {
  const socket = connected();
  welcome();
  socket.wake();
  expect(sockets).toHaveLength(1);

  latest().closed(1006);
  socket.wake();
  vi.advanceTimersByTime(10_000);

  expect(sockets).toHaveLength(2);
});
