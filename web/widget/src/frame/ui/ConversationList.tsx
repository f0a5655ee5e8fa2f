import { mayStart, unsentInSight } from '../chat/screen';
import { senderName } from '../chat/senderName';
import { isListed, unreadIn, type ChatState } from '../chat/state';
import type { LastMessage, Thread } from '../chat/thread';
import { fill, type Language } from '../i18n/language';
import { Bubble } from './Bubble';
import { Icon, icons } from './icons';
import { unsentRows } from './rows';
import type { Shared } from './shared';

/** The visitor's conversations: those that begin and the open ones, then what may be read again. */
export function ConversationList(shared: Shared) {
  const { chat, state, language } = shared;
  const { words } = language;
  const newestFirst = (one: Thread, other: Thread): number => (lastAt(one) < lastAt(other) ? 1 : -1);
  const open = state.threads.filter((thread) => thread.state === 'open').sort(newestFirst);
  const finished = state.threads.filter((thread) => thread.state === 'finished' && isListed(thread)).sort(newestFirst);
  const unsent = unsentRows(unsentInSight(state));
  return (
    <div class="conversations-frame">
      <div class="conversations" tabIndex={-1}>
        {unsent.length > 0 && (
          <ol class="unsent">
            {unsent.map((row) => (
              <Bubble key={row.key} row={row} {...shared} />
            ))}
          </ol>
        )}
        <ul aria-label={words.conversations}>
          {beginning(state).map(({ key, text }) => (
            <li key={key}>
              <button
                type="button"
                class="conversation"
                onClick={() => {
                  chat.goTo({ kind: 'new', key });
                }}
              >
                <strong>{words.newConversation}</strong>
                <span class="snippet" dir="auto">
                  {text}
                </span>
                <span class="when">{state.connection === 'online' ? words.sending : words.willBeSent}</span>
              </button>
            </li>
          ))}
          {open.map((thread) => (
            <Item key={thread.id} thread={thread} {...shared} />
          ))}
        </ul>
        {finished.length > 0 && (
          <section>
            <h2>{words.finishedOnes}</h2>
            <ul>
              {finished.map((thread) => (
                <Item key={thread.id} thread={thread} {...shared} />
              ))}
            </ul>
          </section>
        )}
      </div>
      {mayStart(state) && (
        <div class="ended">
          <button
            type="button"
            class="filled wide"
            onClick={() => {
              chat.writer.startNew();
            }}
          >
            <Icon path={icons.plus} size={18} />
            {words.newConversation}
          </button>
        </div>
      )}
    </div>
  );
}

function Item({ thread, chat, state, language }: Shared & { readonly thread: Thread }) {
  const { words } = language;
  const { id, number, last, finishing } = thread;
  const unread = unreadIn(state, thread);
  const draft = state.drafts[id];
  const at = new Date(lastAt(thread));
  return (
    <li>
      <button
        type="button"
        class={unread > 0 ? 'conversation fresh' : 'conversation'}
        onClick={() => {
          chat.goTo({ kind: 'thread', id });
        }}
      >
        <strong>{number === null ? words.newConversation : fill(words.conversation, { number })}</strong>
        <time class="when" dateTime={at.toISOString()}>
          {whenOf(at, language)}
        </time>
        <span class="snippet" dir="auto">
          {finishing === 'asked' ? (
            words.finishing
          ) : draft?.trim() ? (
            <>
              <em>{words.draft}</em> {draft}
            </>
          ) : (
            last && lastText(last, state, language)
          )}
        </span>
        {unread > 0 && (
          <span class="count" title={fill(words.unread, { count: unread })}>
            <span aria-hidden="true">{unread}</span>
            <span class="unseen">{fill(words.unread, { count: unread })}</span>
          </span>
        )}
      </button>
    </li>
  );
}

/** Conversations whose first message is on its way. */
function beginning({ outbox }: ChatState): { key: string; text: string }[] {
  const keys = new Map<string, string>();
  for (const item of outbox) {
    if (item.conversationId === null && item.state !== 'failed') {
      keys.set(item.startKey, item.text || (item.attachments[0]?.name ?? ''));
    }
  }
  return [...keys].map(([key, text]) => ({ key, text }));
}

function lastAt({ last, startedAt }: Thread): string {
  return last?.createdAt ?? startedAt;
}

function lastText({ author, text, attachments }: LastMessage, { chat }: ChatState, { words }: Language): string {
  const said = text || (attachments?.[0]?.name ?? '…');
  const who = author.type === 'visitor' ? words.you : (senderName(chat, author) ?? words.operator);
  return `${who}: ${said}`;
}

function whenOf(at: Date, { time, day }: Language): string {
  return at.toDateString() === new Date().toDateString() ? time(at) : day(at);
}
