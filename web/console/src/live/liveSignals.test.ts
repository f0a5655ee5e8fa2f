import { describe, expect, it } from 'vitest';
import { TestClock } from '../../test/clock';
import { frame } from '../../test/inboxFixtures';
import { LiveSignals, TYPING_ENDS_MS, VIEWING_ENDS_MS } from './liveSignals';
import type { LiveEvent, LiveSignal } from './operatorSocket';

const about = { conversationId: 'c1', visitorId: 'v1' };
const boris = { type: 'operator', id: '8', name: 'Boris' } as const;
const visitor = { type: 'visitor' } as const;

function follow() {
  const clock = new TestClock();
  const signals = new LiveSignals('7', clock.schedule);
  let join = (): void => undefined;
  let hear: (event: LiveEvent) => void = () => undefined;
  let say: (signal: LiveSignal) => void = () => undefined;
  const stop = () => undefined;
  signals.follow({
    onJoined: (listener) => ((join = listener), stop),
    onEvent: (listener) => ((hear = listener), stop),
    onSignal: (listener) => ((say = listener), stop),
  });
  const typists = () => signals.typingIn('c1').map(({ author }) => author.name ?? author.type);
  return {
    clock,
    signals,
    typists,
    join: () => join(),
    hear: (event: LiveEvent) => hear(event),
    say: (signal: LiveSignal) => say(signal),
  };
}

describe('somebody who types', () => {
  it('is known until they stop', () => {
    const { say, typists } = follow();
    say({ type: 'typing', ...about, author: visitor, typing: true });
    say({ type: 'typing', ...about, author: boris, typing: true });
    expect(typists()).toEqual(['visitor', 'Boris']);

    say({ type: 'typing', ...about, author: visitor, typing: false });

    expect(typists()).toEqual(['Boris']);
  });

  it('is forgotten after a silence, which every word of it puts off', async () => {
    const { clock, say, typists } = follow();
    say({ type: 'typing', ...about, author: boris, typing: true });
    await clock.pass(TYPING_ENDS_MS - 1);
    say({ type: 'typing', ...about, author: boris, typing: true });
    await clock.pass(TYPING_ENDS_MS - 1);
    expect(typists()).toEqual(['Boris']);

    await clock.pass(1);

    expect(typists()).toEqual([]);
  });

  it('types no more when the message is there', () => {
    const { say, hear, typists } = follow();
    say({ type: 'typing', ...about, author: visitor, typing: true });

    hear(frame(2, { conversationId: 'c1' }));

    expect(typists()).toEqual([]);
  });

  it('is not oneself in another tab', () => {
    const { say, typists } = follow();

    say({ type: 'typing', ...about, author: { type: 'operator', id: '7' }, typing: true });

    expect(typists()).toEqual([]);
  });
});

describe('a colleague who has the conversation open', () => {
  it('is known until they leave, or are silent', async () => {
    const { clock, say, signals } = follow();
    say({ type: 'viewing', conversationId: 'c1', operator: boris, viewing: true });
    expect(signals.viewersOf('c1')).toEqual([boris]);

    await clock.pass(VIEWING_ENDS_MS);
    expect(signals.viewersOf('c1')).toEqual([]);

    say({ type: 'viewing', conversationId: 'c1', operator: boris, viewing: true });
    say({ type: 'viewing', conversationId: 'c1', operator: boris, viewing: false });
    expect(signals.viewersOf('c1')).toEqual([]);
  });
});

it('a new connection knows nothing of before', () => {
  const { join, say, signals, typists } = follow();
  say({ type: 'typing', ...about, author: boris, typing: true });
  say({ type: 'presence', visitorId: 'v1', online: true });
  expect(signals.isOnline('v1')).toBe(true);

  join();

  expect(typists()).toEqual([]);
  expect(signals.isOnline('v1')).toBe(false);
});
