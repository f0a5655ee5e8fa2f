import type { InboxMessage, InboxMessagePage } from '@beseda/protocol';
import { describe, expect, it } from 'vitest';
import { settled, TestClock } from '../../test/clock';
import { CONVERSATION, frame, message, messages } from '../../test/inboxFixtures';
import { ApiError, UnreachableError } from '../api/apiError';
import type { MessageRange } from '../api/apiClient';
import { ThreadSession } from './threadSession';

/** A conversation-service with one conversation, that fails or waits on demand. */
class FakeInbox {
  stored: InboxMessage[] = [];
  readonly asked: MessageRange[] = [];
  readonly posted: string[] = [];
  failures: Error[] = [];
  /** Stores, but loses the answer. */
  loseAnswer = false;
  hold: Promise<void> | undefined;

  async messages(_id: string, range: MessageRange): Promise<InboxMessagePage> {
    this.asked.push(range);
    const items =
      'before' in range
        ? this.stored.filter(({ sequence }) => sequence < range.before).slice(-100)
        : this.stored.filter(({ sequence }) => sequence > range.after).slice(0, 100);
    const answer = { conversationId: CONVERSATION, lastSequence: this.stored.length, items };
    await this.hold;
    return answer;
  }

  async addMessage(_id: string, request: { clientMessageId: string; text: string }): Promise<InboxMessage> {
    await this.hold;
    this.posted.push(request.clientMessageId);
    const failure = this.failures.shift();
    if (failure && !this.loseAnswer) throw failure;
    let known = this.stored.find(({ clientMessageId }) => clientMessageId === request.clientMessageId);
    known ??= message(this.stored.length + 1, { ...request, author: { type: 'operator', id: '7' } });
    if (!this.stored.includes(known)) this.stored.push(known);
    if (failure) throw failure;
    return known;
  }
}

function open(stored: number) {
  const inbox = new FakeInbox();
  const clock = new TestClock();
  let ids = 0;
  inbox.stored = stored === 0 ? [] : messages(1, stored);
  const session = new ThreadSession(CONVERSATION, {
    api: inbox,
    newId: () => `own-${++ids}`,
    now: () => new Date(clock.now()),
    schedule: clock.schedule,
  });
  const sequences = () => session.snapshot().thread.messages.map(({ sequence }) => sequence);
  const outgoing = () => session.snapshot().thread.outgoing;
  return { inbox, clock, session, sequences, outgoing };
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const refused = (code: string, status: number) => new ApiError({ type: 'about:blank', title: code, status, code });

describe('opening a conversation', () => {
  it('shows its newest page', async () => {
    const { session, sequences } = open(130);

    await session.catchUp();

    expect(sequences()).toEqual(range(31, 130));
  });

  it('adds the events that came while the page was on its way', async () => {
    const { inbox, session, sequences } = open(3);
    let release = () => {};
    inbox.hold = new Promise((resolve) => (release = resolve));
    const opening = session.catchUp();
    inbox.stored.push(message(4));
    session.take(frame(4));

    release();
    await opening;

    expect(sequences()).toEqual([1, 2, 3, 4]);
  });

  it('fails with the error, and recovers by itself when the server is back', async () => {
    const { inbox, clock, session, sequences } = open(2);
    const answer = inbox.messages.bind(inbox);
    inbox.messages = () => Promise.reject(new UnreachableError('down'));
    await session.catchUp();
    expect(session.snapshot().status).toBe('failed');

    inbox.messages = answer;
    await clock.pass(3_000);

    expect(session.snapshot().status).toBe('ready');
    expect(sequences()).toEqual([1, 2]);
  });

  it('loads older pages until the beginning', async () => {
    const { session, sequences } = open(130);
    await session.catchUp();

    await session.loadOlder();
    await session.loadOlder();

    expect(sequences()).toEqual(range(1, 130));
  });
});

describe('live events', () => {
  it('are shown in order', async () => {
    const { session, sequences } = open(1);
    await session.catchUp();

    session.take(frame(2));
    session.take(frame(3));

    expect(sequences()).toEqual([1, 2, 3]);
  });

  it('that leave a gap make everything after the last known sequence be fetched', async () => {
    const { inbox, session, sequences } = open(2);
    await session.catchUp();
    inbox.stored.push(...messages(3, 5));

    session.take(frame(5));
    await settled();

    expect(inbox.asked.at(-1)).toEqual({ after: 2 });
    expect(sequences()).toEqual([1, 2, 3, 4, 5]);
  });

  it('missed in an absence are fetched page by page', async () => {
    const { inbox, session, sequences } = open(2);
    await session.catchUp();
    inbox.stored.push(...messages(3, 450));

    await session.catchUpFromNow();

    expect(sequences()).toEqual(range(1, 450));
  });

  it('missed in a very long absence are not all fetched: the newest page is', async () => {
    const { inbox, session, sequences } = open(2);
    await session.catchUp();
    inbox.stored.push(...messages(3, 5_000));

    await session.catchUpFromNow();

    expect(sequences()).toEqual(range(4_901, 5_000));
  });

  it('of before the connection joined are fetched although an older answer was still on its way', async () => {
    const { inbox, session, sequences } = open(2);
    await session.catchUp();
    let release = () => {};
    inbox.hold = new Promise((resolve) => (release = resolve));
    void session.catchUp();
    inbox.stored.push(message(3));
    const joined = session.catchUpFromNow();

    release();
    await joined;

    expect(sequences()).toEqual([1, 2, 3]);
  });
});

describe('an answer of the operator', () => {
  it('is shown at once and is one message when both its answer and its event have come', async () => {
    const { session, sequences, outgoing } = open(1);
    await session.catchUp();

    session.send('Hello');
    expect(outgoing()).toMatchObject([{ clientMessageId: 'own-1', text: 'Hello', state: 'sending' }]);
    await settled();
    session.take(frame(2, { clientMessageId: 'own-1' }));

    expect(sequences()).toEqual([1, 2]);
    expect(outgoing()).toEqual([]);
  });

  it('waits for the one before it', async () => {
    const { inbox, session } = open(1);
    await session.catchUp();

    session.send('first');
    session.send('second');
    await settled();

    expect(inbox.posted).toEqual(['own-1', 'own-2']);
    expect(inbox.stored.slice(1).map(({ text }) => text)).toEqual(['first', 'second']);
  });

  it('whose answer was lost is sent again under the same id and stored once', async () => {
    const { inbox, clock, session, sequences } = open(1);
    await session.catchUp();
    inbox.loseAnswer = true;
    inbox.failures = [new UnreachableError('cut off')];

    session.send('Hello');
    await clock.pass(1_000);

    expect(inbox.posted).toEqual(['own-1', 'own-1']);
    expect(sequences()).toEqual([1, 2]);
  });

  it('fails after three tries, with all behind it, and keeps its id for the retry', async () => {
    const { inbox, clock, session, sequences, outgoing } = open(1);
    await session.catchUp();
    inbox.failures = [refused('unavailable', 503), refused('unavailable', 503), refused('unavailable', 503)];
    session.send('first');
    session.send('second');
    await clock.pass(10_000);
    expect(outgoing().map(({ state }) => state)).toEqual(['failed', 'failed']);

    session.retry();
    await settled();

    expect(inbox.posted).toEqual(['own-1', 'own-1', 'own-1', 'own-1', 'own-2']);
    expect(sequences()).toEqual([1, 2, 3]);
  });

  it('to a finished conversation is not tried again', async () => {
    const { inbox, session, outgoing } = open(1);
    await session.catchUp();
    inbox.failures = [refused('conversation-finished', 409)];

    session.send('too late');
    await settled();

    expect(inbox.posted).toHaveLength(1);
    expect(outgoing()).toMatchObject([{ state: 'failed', refusal: 'conversation-finished' }]);
  });
});
