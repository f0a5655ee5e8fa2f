import type { OperatorServerFrame } from '@beseda/protocol';
import { describe, expect, it } from 'vitest';
import { settled, TestClock } from '../../test/clock';
import { frame } from '../../test/inboxFixtures';
import {
  JOIN_TIMEOUT_MS,
  OperatorSocket,
  PROBE_TIMEOUT_MS,
  QUIET_MS,
  type LiveEvent,
  type Wire,
} from './operatorSocket';

/** One connection, seen from the server. */
class FakeWire implements Wire {
  onopen: Wire['onopen'] = null;
  onmessage: Wire['onmessage'] = null;
  onclose: Wire['onclose'] = null;
  readonly received: unknown[] = [];
  closedByClient = false;

  send(text: string): void {
    this.received.push(JSON.parse(text));
  }

  close(): void {
    this.closedByClient = true;
  }

  say(said: OperatorServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(said) });
  }

  join(): void {
    this.onopen?.();
    this.say({ type: 'welcome', userId: 7, asOf: '1' });
    this.say({ type: 'watching', scope: 'account' });
  }
}

function start() {
  const clock = new TestClock();
  const wires: FakeWire[] = [];
  const asked: (string | undefined)[] = [];
  const events: LiveEvent[] = [];
  const network = { reachable: true };
  let joins = 0;
  let tokens = 0;
  const socket = new OperatorSocket({
    open: () => {
      const wire = new FakeWire();
      wires.push(wire);
      return wire;
    },
    accessToken: (replacing) => {
      asked.push(replacing);
      if (!network.reachable) return Promise.reject(new Error('no network'));
      if (tokens === 0 || replacing !== undefined) tokens += 1;
      return Promise.resolve(`token-${tokens}`);
    },
    schedule: clock.schedule,
    random: () => 1,
  });
  socket.onJoined(() => joins++);
  socket.onEvent((event) => events.push(event));
  socket.start();
  const wire = (): FakeWire => {
    const last = wires.at(-1);
    if (!last) throw new Error('no connection yet');
    return last;
  };
  return { clock, wires, wire, asked, events, network, socket, joins: () => joins };
}

describe('joining', () => {
  it('says hello, watches the account, and is live once the server watches', async () => {
    const { wire, socket, joins } = start();
    await settled();

    wire().onopen?.();
    wire().say({ type: 'welcome', userId: 7, asOf: '1' });
    expect(socket.status()).toBe('connecting');
    wire().say({ type: 'watching', scope: 'account' });

    expect(wire().received).toEqual([
      { type: 'hello', token: 'token-1' },
      { type: 'watch', scope: 'account' },
    ]);
    expect(socket.status()).toBe('live');
    expect(joins()).toBe(1);
  });

  it('tells a view that comes later at once', async () => {
    const { wire, socket } = start();
    await settled();
    wire().join();
    let told = 0;

    socket.onJoined(() => told++);

    expect(told).toBe(1);
  });

  it('passes events on and ignores frames of a newer server', async () => {
    const { wire, events } = start();
    await settled();
    wire().join();

    wire().onmessage?.({ data: '{"type":"typing"}' });
    wire().onmessage?.({ data: 'not json' });
    wire().say(frame(2));

    expect(events).toEqual([frame(2)]);
  });

  it('that takes too long is given up and tried again', async () => {
    const { clock, wires, wire, socket } = start();
    await settled();
    wire().onopen?.();

    await clock.pass(JOIN_TIMEOUT_MS + 500);

    expect(wires).toHaveLength(2);
    expect(wires[0]?.closedByClient).toBe(true);
    expect(socket.status()).toBe('reconnecting');
  });
});

describe('a lost connection', () => {
  it.each([1006, 1001, 4001, 4002, 4003])('closed with %i is made again, and joins again', async (code) => {
    const { clock, wires, wire, socket, joins } = start();
    await settled();
    wire().join();

    wire().onclose?.({ code });
    expect(socket.status()).toBe('reconnecting');
    await clock.pass(500);
    wire().join();

    expect(wires).toHaveLength(2);
    expect(joins()).toBe(2);
    expect(socket.status()).toBe('live');
  });

  it('is tried ever more slowly, up to half a minute', async () => {
    const { clock, wires, wire } = start();
    await settled();
    const waits: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      const before = clock.now();
      wire().onclose?.({ code: 1006 });
      const tries = wires.length;
      while (wires.length === tries) await clock.pass(100);
      waits.push(clock.now() - before);
    }

    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('waits at least five seconds after "too many"', async () => {
    const { clock, wires, wire } = start();
    await settled();
    wire().join();

    wire().onclose?.({ code: 4429 });
    await clock.pass(5_000);
    expect(wires).toHaveLength(1);
    await clock.pass(500);

    expect(wires).toHaveLength(2);
  });

  it('is noticed by its silence', async () => {
    const { clock, wires, wire, socket } = start();
    await settled();
    wire().join();

    await clock.pass(QUIET_MS);
    expect(wire().received.at(-1)).toEqual({ type: 'watch', scope: 'account' });
    await clock.pass(PROBE_TIMEOUT_MS);

    expect(wires).toHaveLength(2);
    expect(socket.status()).toBe('reconnecting');
  });

  it('that answers the question for a sign of life stays', async () => {
    const { clock, wires, wire, socket, joins } = start();
    await settled();
    wire().join();

    await clock.pass(QUIET_MS);
    wire().say({ type: 'watching', scope: 'account' });
    await clock.pass(PROBE_TIMEOUT_MS);

    expect(wires).toHaveLength(1);
    expect(socket.status()).toBe('live');
    expect(joins()).toBe(1);
  });

  it('does not disturb its successor with what still comes from it', async () => {
    const { clock, wires, wire, events } = start();
    await settled();
    wire().join();
    const say = wire().onmessage;

    wire().onclose?.({ code: 4001 });
    await clock.pass(500);
    wire().join();
    say?.({ data: JSON.stringify(frame(9)) });

    expect(events).toEqual([]);
    expect(wires).toHaveLength(2);
  });

  it('comes back at once with the network', async () => {
    const { clock, wires, wire, network, socket } = start();
    await settled();
    wire().join();
    network.reachable = false;
    socket.networkLost();
    await clock.pass(60_000);
    expect(socket.status()).toBe('reconnecting');

    network.reachable = true;
    socket.reconnectNow();
    await settled();
    wire().join();

    expect(wires).toHaveLength(2);
    expect(socket.status()).toBe('live');
  });
});

describe('the token', () => {
  it('is replaced on the open connection when it is about to run out', async () => {
    const { wire, wires } = start();
    await settled();
    wire().join();

    wire().say({ type: 'token-expiring', expiresInSeconds: 60 });
    await settled();

    expect(wire().received.at(-1)).toEqual({ type: 'refresh', token: 'token-2' });
    expect(wires).toHaveLength(1);
  });

  it.each([4401, 4408])('that the server refuses with %i is replaced once', async (code) => {
    const { clock, wire, wires, asked, socket } = start();
    await settled();
    wire().onopen?.();

    wire().onclose?.({ code });
    await clock.pass(0);
    wire().onopen?.();
    expect(asked).toEqual([undefined, 'token-1']);
    expect(wire().received).toEqual([{ type: 'hello', token: 'token-2' }]);
    wire().onclose?.({ code });
    await clock.pass(60_000);

    expect(wires).toHaveLength(2);
    expect(socket.status()).toBe('stopped');
  });
});

describe('a refusal for good', () => {
  it.each([4400, 4403, 4499])('with %i stops until the operator asks', async (code) => {
    const { clock, wire, wires, socket } = start();
    await settled();
    wire().join();

    wire().onclose?.({ code });
    await clock.pass(120_000);
    expect(wires).toHaveLength(1);
    expect(socket.status()).toBe('stopped');
    socket.reconnectNow();
    await settled();

    expect(wires).toHaveLength(2);
  });
});

it('stops for good when the operator leaves', async () => {
  const { clock, wire, wires, socket } = start();
  await settled();
  wire().join();

  socket.stop();
  await clock.pass(120_000);

  expect(wires[0]?.closedByClient).toBe(true);
  expect(wires).toHaveLength(1);
});
