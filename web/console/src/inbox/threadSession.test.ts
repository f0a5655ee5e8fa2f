import type { AddMessageRequest, Attachment, InboxMessage, InboxMessagePage } from '@beseda/protocol';
import { describe, expect, it } from 'vitest';
import { settled, TestClock } from '../../test/clock';
import { CONVERSATION, frame, message, messages } from '../../test/inboxFixtures';
import { ApiError, UnreachableError } from '../api/apiError';
import type { MessageRange } from '../api/inboxApi';
import { Drafts } from './drafts';
import { ThreadSession } from './threadSession';

/** A conversation-service with one conversation, that fails or waits on demand. */
class FakeInbox {
  stored: InboxMessage[] = [];
  readonly asked: MessageRange[] = [];
  readonly posted: string[] = [];
  readonly attached: (readonly string[])[] = [];
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

  async addMessage(_id: string, request: AddMessageRequest): Promise<InboxMessage> {
    await this.hold;
    this.posted.push(request.clientMessageId);
    this.attached.push(request.attachmentIds ?? []);
    const failure = this.failures.shift();
    if (failure && !this.loseAnswer) throw failure;
    let known = this.stored.find(({ clientMessageId }) => clientMessageId === request.clientMessageId);
    const { clientMessageId, text } = request;
    known ??= message(this.stored.length + 1, { clientMessageId, text, author: { type: 'operator', id: '7' } });
    if (!this.stored.includes(known)) this.stored.push(known);
    if (failure) throw failure;
    return known;
  }

  upload({ name, content }: { name: string; content: Blob }): Promise<Attachment> {
    return Promise.resolve({ id: `stored ${name}`, name, contentType: 'text/plain', size: content.size });
  }
}

function open(stored: number) {
  const inbox = new FakeInbox();
  const clock = new TestClock();
  let ids = 0;
  inbox.stored = stored === 0 ? [] : messages(1, stored);
  const session = new ThreadSession(CONVERSATION, {
    api: inbox,
    drafts: new Drafts(localStorage, 'drafts'),
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

  it('missed in an absence are fetched page by page, and the oldest let go of', async () => {
    const { inbox, session, sequences } = open(2);
    await session.catchUp();
    inbox.stored.push(...messages(3, 450));

    await session.catchUpFromNow();

    expect(sequences()).toEqual(range(51, 450));
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

describe('a long history', () => {
  async function openLong(stored = 10_000) {
    const opened = open(stored);
    await opened.session.catchUp();
    return opened;
  }

  it('is read upwards with no more than four hundred messages at hand', async () => {
    const { session, sequences } = await openLong();

    for (let page = 0; page < 6; page++) await session.loadOlder();

    expect(sequences()).toEqual(range(9_301, 9_700));
    expect(session.snapshot().following).toBe(false);
  });

  it('is read downwards to the newest again', async () => {
    const { session, sequences } = await openLong(900);
    for (let page = 0; page < 6; page++) await session.loadOlder();

    for (let page = 0; page < 5; page++) await session.loadNewer();

    expect(sequences()).toEqual(range(501, 900));
    expect(session.snapshot().following).toBe(true);
  });

  it('is shown around a message that was asked for', async () => {
    const { session, sequences } = await openLong();

    await session.showMessage(42);

    expect(sequences()).toEqual(range(1, 66));
    expect(session.snapshot()).toMatchObject({ following: false, target: { sequence: 42 } });
  });

  it('is not fetched anew for a message that is there', async () => {
    const { inbox, session } = await openLong();
    const asked = inbox.asked.length;

    await session.showMessage(9_950);

    expect(inbox.asked).toHaveLength(asked);
    expect(session.snapshot().target).toEqual({ sequence: 9_950 });
  });

  it('stays where it is when something new comes, which is not fetched before it is asked for', async () => {
    const { inbox, session, sequences } = await openLong();
    await session.showMessage(500);
    const asked = inbox.asked.length;

    inbox.stored.push(message(10_001));
    session.take(frame(10_001));
    await session.catchUpFromNow();
    expect(inbox.asked).toHaveLength(asked);
    expect(sequences()).not.toContain(10_001);

    await session.showNewest();
    expect(sequences()).toEqual(range(9_902, 10_001));
  });

  it('goes to its end with an own message', async () => {
    const { session, sequences, outgoing } = await openLong();
    await session.showMessage(500);

    session.send('Hello');
    await settled();

    expect(sequences().at(-1)).toBe(10_001);
    expect(outgoing()).toEqual([]);
  });
});

describe('what is not sent yet', () => {
  it('outlives the page', () => {
    open(1).session.write('Good even');

    expect(open(1).session.snapshot().draft).toBe('Good even');
    open(1).session.write('');
  });

  it('takes its files along, and gives them back with the text', async () => {
    const { inbox, session, outgoing } = open(1);
    await session.catchUp();
    session.files.add([new File(['tea'], 'tea.txt')]);
    await settled();
    inbox.failures = [refused('validation-failed', 422)];

    session.send('Look');
    await settled();
    expect(inbox.attached).toEqual([['stored tea.txt']]);
    expect(session.files.snapshot()).toEqual([]);

    const [failed] = outgoing();
    if (failed) session.takeBack(failed);
    expect(session.snapshot().draft).toBe('Look');
    expect(session.files.snapshot()).toMatchObject([{ name: 'tea.txt', state: 'ready' }]);
    session.write('');
  });
});
