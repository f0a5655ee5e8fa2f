import { isHomeless, type OutboxItem } from '../chat/outbox';
import type { Words } from '../i18n/words';
import { AttachmentView } from './AttachmentView';
import { Icon, icons } from './icons';
import { pieces } from './links';
import type { BubbleRow } from './rows';
import type { Shared } from './shared';

interface BubbleProps extends Shared {
  readonly row: BubbleRow;
}

/** One message with its sender, time and delivery. */
export function Bubble({ row, ...shared }: BubbleProps) {
  const { words } = shared.language;
  const name = row.own ? words.you : row.bot ? words.bot : (row.name ?? words.operator);
  const classes = ['bubble', row.own ? 'own' : 'other', row.first && 'first', row.last && 'last', row.delivery];
  return (
    <li class={classes.filter(Boolean).join(' ')}>
      {row.first && !row.own ? <span class="name">{name}</span> : <span class="unseen">{name}: </span>}
      {row.attachments.map((attachment) => (
        <AttachmentView key={attachment.id} attachment={attachment} {...shared} />
      ))}
      {row.text && (
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
      )}
      {row.delivery === 'failed' && row.item ? (
        <Failure item={row.item} {...shared} />
      ) : (
        row.last && <Meta row={row} {...shared} />
      )}
    </li>
  );
}

function Meta({ row: { at, delivery }, state, language: { words, time } }: BubbleProps) {
  const late = delivery === 'sending' && state.connection !== 'online' && state.connection !== 'idle';
  const status =
    delivery &&
    (late ? words.willBeSent : { sending: words.sending, stored: words.sent, read: words.read, failed: '' }[delivery]);
  return (
    <span class="meta">
      <time dateTime={at.toISOString()}>{time(at)}</time>
      {delivery && (
        <span class="delivery" title={status ?? ''}>
          <Icon path={icons[delivery]} size={delivery === 'read' ? 16 : 14} />
          <span class={late ? '' : 'unseen'}>{status}</span>
        </span>
      )}
    </span>
  );
}

function Failure({ item, chat, state, language: { words } }: Shared & { readonly item: OutboxItem }) {
  const repeatable = item.reason !== 'text-too-long' && item.reason !== 'attachment-unusable';
  const anew = isHomeless(item) && state.chat.conversationMode === 'multiple';
  return (
    <span class="meta failure" role="alert">
      <Icon path={icons.failed} size={14} />
      <span>{reasonOf(item, words)}</span>
      {repeatable && (
        <button
          type="button"
          class="link"
          onClick={() => {
            chat.writer.retry(item);
          }}
        >
          {anew ? words.sendAsNew : words.retry}
        </button>
      )}
      <button
        type="button"
        class="link"
        onClick={() => {
          chat.writer.discard(item.clientMessageId);
        }}
      >
        {words.discard}
      </button>
    </span>
  );
}

function reasonOf({ reason }: OutboxItem, words: Words): string {
  const texts: Readonly<Record<string, string>> = {
    'conversation-finished': words.refusedFinished,
    'conversation-unknown': words.refusedUnknown,
    'text-too-long': words.refusedTooLong,
    'attachment-unusable': words.refusedAttachment,
  };
  return texts[reason ?? ''] ?? words.error;
}
