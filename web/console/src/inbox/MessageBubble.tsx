import { Button, Text } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconChecks, IconClock, IconLock } from '@tabler/icons-react';
import type { Attachment, ConversationNote } from '@beseda/protocol';
import { Fragment, memo, type ReactNode } from 'react';
import { useOwnId } from '../app/services';
import type { Language } from '../i18n/useLanguage';
import { textParts } from '../ui/safeLink';
import { Attachments } from './Attachments';
import type { Outgoing, ThreadMessage } from './thread';
import classes from './MessageBubble.module.css';

interface MessageBubbleProps {
  readonly message: ThreadMessage;
  readonly continues: boolean;
  /** By the visitor. */
  readonly read: boolean;
  /** Looked for, and to be found by the eye. */
  readonly marked: boolean;
  readonly language: Language;
}

/** A stored message. */
export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { message, continues, read, marked, language } = props;
  const { t } = language;
  const ownId = useOwnId();
  const { author, sequence, attachments } = message;
  const fromUs = author.type === 'operator' || author.type === 'bot';
  const isOwn = author.type === 'operator' && String(author.id) === ownId;
  const name = isOwn ? t('inbox.you') : (author.name ?? t(`thread.${author.type}`));

  if (author.type === 'system') {
    return (
      <Text className={classes['system']} size="xs" data-sequence={sequence}>
        {message.text}
      </Text>
    );
  }
  return (
    <Bubble
      side={fromUs ? 'ours' : 'theirs'}
      name={name}
      continues={continues}
      text={message.text}
      attachments={attachments ?? []}
      sequence={sequence}
      marked={marked}
    >
      <Time instant={message.createdAt} language={language} />
      {fromUs && <Delivery label={read ? t('thread.read') : t('thread.stored')} read={read} />}
    </Bubble>
  );
});

function Delivery({ label, read }: { readonly label: string; readonly read: boolean }) {
  const Icon = read ? IconChecks : IconCheck;
  return (
    <span role="img" aria-label={label} title={label}>
      <Icon size={14} aria-hidden />
    </span>
  );
}

interface NoteBubbleProps {
  readonly note: ConversationNote;
  readonly language: Language;
}

/** What operators tell each other: no visitor ever sees it. */
export const NoteBubble = memo(function NoteBubble({ note, language }: NoteBubbleProps) {
  const { t } = language;
  const isOwn = note.author.id === useOwnId();
  const title = isOwn
    ? t('composer.noteField')
    : t('thread.noteBy', { name: note.author.name ?? t('thread.operator') });
  return (
    <article className={classes['note']} aria-label={title}>
      <div className={classes['noteHead']}>
        <IconLock size={14} aria-hidden />
        <span>{title}</span>
        <span className={classes['noteHint']}>{t('thread.noteHint')}</span>
      </div>
      <Linked text={note.text} />
      <span className={classes['meta']}>
        <Time instant={note.createdAt} language={language} />
      </span>
    </article>
  );
});

interface OutgoingBubbleProps {
  readonly message: Outgoing;
  readonly continues: boolean;
  readonly language: Language;
  readonly onRetry: () => void;
  readonly onEdit?: (() => void) | undefined;
}

/** An own message that the server has not confirmed. */
export function OutgoingBubble({ message, continues, language, onRetry, onEdit }: OutgoingBubbleProps) {
  const { t } = language;
  const finished = message.refusal === 'conversation-finished';
  const about = {
    side: 'ours',
    name: t('inbox.you'),
    continues,
    text: message.text,
    attachments: message.attachments ?? [],
  } as const;
  if (message.state === 'sending') {
    return (
      <Bubble {...about}>
        <Time instant={message.createdAt} language={language} />
        <IconClock size={14} role="img" aria-label={t('thread.sending')} />
      </Bubble>
    );
  }
  return (
    <>
      <Bubble {...about} failed>
        <Time instant={message.createdAt} language={language} />
      </Bubble>
      <div className={classes['failure']} role="alert">
        <IconAlertCircle size={16} aria-hidden />
        <span>{finished ? t('thread.failedFinished') : t('thread.failed')}</span>
        {!finished && (
          <Button variant="subtle" size="compact-sm" onClick={onRetry}>
            {t('thread.failedRetry')}
          </Button>
        )}
        {onEdit && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onEdit}>
            {t('thread.failedEdit')}
          </Button>
        )}
      </div>
    </>
  );
}

interface BubbleProps {
  readonly side: 'ours' | 'theirs';
  readonly name: string;
  readonly continues: boolean;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly sequence?: number;
  readonly marked?: boolean;
  readonly failed?: boolean;
  readonly children: ReactNode;
}

function Bubble(props: BubbleProps) {
  const { side, name, continues, text, attachments, sequence, marked = false, failed = false, children } = props;
  return (
    <article
      className={classes['message']}
      data-side={side}
      data-continues={continues || undefined}
      data-sequence={sequence}
      aria-label={name}
    >
      {!continues && <div className={classes['name']}>{name}</div>}
      <div className={classes['bubble']} data-failed={failed || undefined} data-marked={marked || undefined}>
        {attachments.length > 0 && <Attachments items={attachments} />}
        <Linked text={text} />
        <span className={classes['meta']}>{children}</span>
      </div>
    </article>
  );
}

function Linked({ text }: { readonly text: string }) {
  return (
    <span className={classes['text']} dir="auto">
      {textParts(text).map((part, index) => (
        <Fragment key={index}>
          {part.href === undefined ? (
            part.text
          ) : (
            <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
              {part.text}
            </a>
          )}
        </Fragment>
      ))}
    </span>
  );
}

function Time({ instant, language: { formats } }: { readonly instant: string; readonly language: Language }) {
  return (
    <time dateTime={instant} title={formats.dateTime(instant)}>
      {formats.time(instant)}
    </time>
  );
}
