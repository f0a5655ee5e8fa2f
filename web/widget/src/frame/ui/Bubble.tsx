import type { Chat } from '../chat/chat';
import type { OutboxItem } from '../chat/outbox';
import type { Language } from '../i18n/language';
import { Icon, icons } from './icons';
import { pieces } from './links';
import type { BubbleRow } from './rows';

interface BubbleProps {
  readonly row: BubbleRow;
  readonly chat: Chat;
  readonly language: Language;
}

/** One message with its sender, time and delivery. */
export function Bubble({ row, chat, language }: BubbleProps) {
  const { words } = language;
  const name = row.own ? words.you : (row.name ?? words.operator);
  const classes = ['bubble', row.own ? 'own' : 'other', row.first && 'first', row.last && 'last', row.delivery];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      {row.first && !row.own ? <span class="name">{name}</span> : <span class="unseen">{name}: </span>}
      <p class="text" dir="auto">
        {pieces(row.text).map((piece) =>
          piece.href ? (
            <a href={piece.href} target="_blank" rel="noopener nofollow noreferrer">
              {piece.text}
            </a>
          ) : (
            piece.text
          ),
        )}
      </p>
      {row.delivery === 'failed' && row.item ? (
        <Failure item={row.item} chat={chat} language={language} />
      ) : (
        row.last && (
          <span class="meta">
            <time dateTime={row.at.toISOString()}>{language.time(row.at)}</time>
            {row.delivery && (
              <span class="delivery" title={row.delivery === 'stored' ? words.sent : words.sending}>
                <Icon path={icons[row.delivery]} size={14} />
                <span class="unseen">{row.delivery === 'stored' ? words.sent : words.sending}</span>
              </span>
            )}
          </span>
        )
      )}
    </li>
  );
}

interface FailureProps {
  readonly item: OutboxItem;
  readonly chat: Chat;
  readonly language: Language;
}

function Failure({ item, chat, language: { words } }: FailureProps) {
  const finished = item.reason === 'conversation-finished';
  const tooLong = item.reason === 'text-too-long';
  return (
    <span class="meta failure" role="alert">
      <Icon path={icons.failed} size={14} />
      <span>{finished ? words.refusedFinished : tooLong ? words.refusedTooLong : words.error}</span>
      {!tooLong && (
        <button
          type="button"
          class="link"
          onClick={() => {
            chat.retry(item);
          }}
        >
          {finished ? words.sendAsNew : words.retry}
        </button>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          chat.discard(item.clientMessageId);
        }}
      >
        {words.discard}
      </button>
    </span>
  );
}
