import { describe, expect, it } from 'vitest';
import { message, messages } from '../../test/inboxFixtures';
import { EMPTY_THREAD, gapAfter, olderBefore, withLastSequence, withOutgoing, withStored, type Thread } from './thread';

const sequences = (thread: Thread) => thread.messages.map(({ sequence }) => sequence);
const loaded = (from: number, to: number) => withStored(EMPTY_THREAD, messages(from, to));
const sending = {
  clientMessageId: 'own',
  text: 'Hello',
  createdAt: '2026-01-31T10:00:00.000Z',
  state: 'sending',
} as const;

describe('stored messages', () => {
  it('are in the order of their sequences, whatever the order of arrival', () => {
    const thread = withStored(loaded(1, 1), [message(3), message(2)]);

    expect(sequences(thread)).toEqual([1, 2, 3]);
  });

  it('are there once, however often they arrive', () => {
    const once = loaded(1, 3);

    expect(withStored(once, messages(1, 3))).toBe(once);
  });

  it('wait unseen behind a gap until it is filled', () => {
    const withGap = withStored(loaded(1, 2), [message(5), message(4)]);

    expect(sequences(withGap)).toEqual([1, 2]);
    expect(gapAfter(withGap)).toBe(2);

    const filled = withStored(withGap, [message(3)]);

    expect(sequences(filled)).toEqual([1, 2, 3, 4, 5]);
    expect(gapAfter(filled)).toBeUndefined();
  });

  it('keep a second gap behind the first', () => {
    const thread = withStored(withStored(loaded(1, 1), [message(3), message(5)]), [message(2)]);

    expect(sequences(thread)).toEqual([1, 2, 3]);
    expect(gapAfter(thread)).toBe(3);
  });

  it('join older pages at the front', () => {
    const thread = withStored(loaded(51, 60), messages(1, 50));

    expect(sequences(thread)).toHaveLength(60);
    expect(olderBefore(loaded(51, 60))).toBe(51);
    expect(olderBefore(thread)).toBeUndefined();
  });

  it('are missed when only their sequence is known', () => {
    expect(gapAfter(withLastSequence(loaded(1, 2), 4))).toBe(2);
  });
});

describe('an own message', () => {
  it('is shown while sending and becomes the stored one', () => {
    const thread = withStored(withOutgoing(loaded(1, 1), sending), [message(2, { clientMessageId: 'own' })]);

    expect(sequences(thread)).toEqual([1, 2]);
    expect(thread.outgoing).toEqual([]);
  });

  it('is no longer sending when it is stored beyond a gap', () => {
    const thread = withStored(withOutgoing(loaded(1, 1), sending), [message(4, { clientMessageId: 'own' })]);

    expect(thread.outgoing).toEqual([]);
    expect(gapAfter(thread)).toBe(1);
  });

  it('leaves when its event was there before it', () => {
    const stored = withStored(loaded(1, 1), [message(2, { clientMessageId: 'own' })]);

    expect(withStored(withOutgoing(stored, sending), [message(2, { clientMessageId: 'own' })]).outgoing).toEqual([]);
  });
});
