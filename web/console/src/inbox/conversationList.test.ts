import { describe, expect, it } from 'vitest';
import { conversation, frame } from '../../test/inboxFixtures';
import {
  conversationsOf,
  newerOf,
  withConversation,
  withEvent,
  withMessage,
  withRead,
  type Pages,
} from './conversationList';

const list = (...pages: ReturnType<typeof conversation>[][]): Pages => ({
  pages: pages.map((items) => ({ items })),
  pageParams: pages.map(() => undefined),
});
const numbers = (pages: Pages) => conversationsOf(pages).map(({ number }) => number);

describe('the list', () => {
  it('has the newest activity first', () => {
    expect(numbers(list([conversation(1), conversation(3)], [conversation(2)]))).toEqual([3, 2, 1]);
  });

  it('shows a conversation that slid onto two pages once, in its newer state', () => {
    const pages = list([conversation(2, { lastSequence: 5 })], [conversation(2), conversation(1)]);

    expect(conversationsOf(pages).map(({ number, lastSequence }) => [number, lastSequence])).toEqual([
      [2, 5],
      [1, 1],
    ]);
  });

  it('moves a conversation to the top by its new message', () => {
    const talked = withMessage(
      conversation(1),
      frame(2, { conversationId: 'c1', createdAt: '2026-02-01T00:00:00.000Z' }),
    );

    expect(numbers(withConversation(list([conversation(3)], [conversation(1)]), true, talked))).toEqual([1, 3]);
  });

  it('loses a conversation that was finished', () => {
    const finished = conversation(1, { state: 'finished' });

    expect(numbers(withConversation(list([conversation(2), conversation(1)]), false, finished))).toEqual([2]);
  });
});

describe('a message', () => {
  it('that is known already changes nothing', () => {
    const known = conversation(1, { lastSequence: 4 });

    expect(withMessage(known, frame(4))).toBe(known);
  });

  it('of a visitor is unread and waits for an answer since the first of them', () => {
    const once = withMessage(conversation(1), frame(2, { createdAt: '2026-02-01T00:00:00.000Z' }));
    const twice = withMessage(once, frame(3, { createdAt: '2026-02-01T00:05:00.000Z' }));

    expect(twice).toMatchObject({ unread: 2, waitingSince: '2026-02-01T00:00:00.000Z' });
  });

  it('of an operator reads everything before it and ends the waiting', () => {
    const waiting = conversation(1, { unread: 3, waitingSince: '2026-02-01T00:00:00.000Z' });

    expect(withMessage(waiting, frame(2, { author: { type: 'operator', id: '7' } }))).toMatchObject({
      unread: 0,
      readSequence: 2,
      waitingSince: null,
    });
  });

  it('that was read before it came is not unread', () => {
    const seen = conversation(1, { lastSequence: 1, readSequence: 2 });

    expect(withMessage(seen, frame(2))).toMatchObject({ lastSequence: 2, unread: 0 });
  });

  it('of a bot changes neither', () => {
    const waiting = conversation(1, { unread: 3, waitingSince: '2026-02-01T00:00:00.000Z' });

    expect(withMessage(waiting, frame(2, { author: { type: 'bot' } }))).toMatchObject({
      unread: 3,
      waitingSince: '2026-02-01T00:00:00.000Z',
    });
  });
});

describe('a read mark', () => {
  const talked = conversation(1, { lastSequence: 5, unread: 3, readSequence: 2 });
  const operator = { type: 'operator', id: '8' } as const;

  it('of any operator lessens what is unread, and never goes back', () => {
    const read = withRead(talked, { reader: operator, sequence: 4, visitorId: talked.visitorId });

    expect(read).toMatchObject({ unread: 1, readSequence: 4 });
    expect(withRead(read, { reader: operator, sequence: 3, visitorId: talked.visitorId })).toBe(read);
  });

  it('of the visitor is their own', () => {
    const read = withRead(talked, { reader: { type: 'visitor' }, sequence: 5, visitorId: talked.visitorId });

    expect(read).toMatchObject({ unread: 3, readSequence: 2, visitorReadSequence: 5 });
  });

  it('of another visitor does not count', () => {
    expect(withRead(talked, { reader: { type: 'visitor' }, sequence: 5, visitorId: 'stranger' })).toBe(talked);
  });
});

describe('an assignment', () => {
  const assigned = (assignee: { type: 'operator'; id: string; name: string } | undefined) =>
    withEvent(conversation(1), {
      type: 'assigned',
      conversationId: 'c1',
      assignee: assignee ?? null,
      assignedBy: { type: 'operator', id: '7' },
    });

  it('names the operator, or nobody', () => {
    expect(assigned({ type: 'operator', id: '8', name: 'Boris' }).assignee).toEqual({ id: '8', name: 'Boris' });
    expect(assigned(undefined).assignee).toBeNull();
  });
});

describe('an answer that was overtaken by an event', () => {
  it('does not take a read mark back', () => {
    const known = conversation(1, { lastSequence: 5, readSequence: 5, unread: 0 });

    expect(newerOf(known, conversation(1, { lastSequence: 5, readSequence: 2, unread: 3 }))).toMatchObject({
      readSequence: 5,
      unread: 0,
    });
  });

  it('does not take the newer message back', () => {
    const known = conversation(1, { lastSequence: 2 });

    expect(newerOf(known, conversation(1)).lastSequence).toBe(2);
  });

  it('does not open a finished conversation again', () => {
    expect(newerOf(conversation(1, { state: 'finished' }), conversation(1)).state).toBe('finished');
  });

  it('shows a conversation that a message opened again', () => {
    const fetched = conversation(1, { lastSequence: 2 });

    expect(newerOf(conversation(1, { state: 'finished' }), fetched).state).toBe('open');
  });
});
