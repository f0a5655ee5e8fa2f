import { describe, expect, it } from 'vitest';
import { conversation, frame } from '../../test/inboxFixtures';
import { conversationsOf, newerOf, withConversation, withMessage, type Pages } from './conversationList';

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

    expect(numbers(withConversation(list([conversation(3)], [conversation(1)]), 'open', talked))).toEqual([1, 3]);
  });

  it('loses a conversation that was finished', () => {
    const finished = conversation(1, { state: 'finished' });

    expect(numbers(withConversation(list([conversation(2), conversation(1)]), 'open', finished))).toEqual([2]);
  });
});

describe('a message', () => {
  it('that is known already changes nothing', () => {
    const known = conversation(1, { lastSequence: 4 });

    expect(withMessage(known, frame(4))).toBe(known);
  });
});

describe('an answer that was overtaken by an event', () => {
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
