import { Button, Text, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconClock } from '@tabler/icons-react';
import { Fragment, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { textParts } from '../ui/safeLink';
import type { Outgoing, ThreadMessage } from './thread';
import classes from './MessageBubble.module.css';

interface MessageBubbleProps {
  readonly message: ThreadMessage;
  readonly continues: boolean;
}

/** A stored message. */
export const MessageBubble = memo(function MessageBubble({ message, continues }: MessageBubbleProps) {
  const { t } = useTranslation();
  const { user } = useWorkspace();
  const { author } = message;
  const fromUs = author.type === 'operator' || author.type === 'bot';
  const isOwn = author.type === 'operator' && String(author.id) === String(user.id);
  const name = isOwn ? t('inbox.you') : (author.name ?? t(`thread.${author.type}`));

  if (author.type === 'system') {
    return (
      <Text className={classes['system']} size="xs">
        {message.text}
      </Text>
    );
  }
  return (
    <Bubble side={fromUs ? 'ours' : 'theirs'} name={name} continues={continues} text={message.text}>
      <Time instant={message.createdAt} />
      {fromUs && (
        <Tooltip label={t('thread.stored')}>
          <IconCheck size={14} role="img" aria-label={t('thread.stored')} />
        </Tooltip>
      )}
    </Bubble>
  );
});

interface OutgoingBubbleProps {
  readonly message: Outgoing;
  readonly continues: boolean;
  readonly onRetry: () => void;
  readonly onEdit?: (() => void) | undefined;
}

/** An own message that the server has not confirmed. */
export function OutgoingBubble({ message, continues, onRetry, onEdit }: OutgoingBubbleProps) {
  const { t } = useTranslation();
  const finished = message.refusal === 'conversation-finished';
  if (message.state === 'sending') {
    return (
      <Bubble side="ours" name={t('inbox.you')} continues={continues} text={message.text}>
        <Time instant={message.createdAt} />
        <IconClock size={14} role="img" aria-label={t('thread.sending')} />
      </Bubble>
    );
  }
  return (
    <>
      <Bubble side="ours" name={t('inbox.you')} continues={continues} text={message.text} failed>
        <Time instant={message.createdAt} />
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
  readonly failed?: boolean;
  readonly children: ReactNode;
}

function Bubble({ side, name, continues, text, failed = false, children }: BubbleProps) {
  return (
    <article className={classes['message']} data-side={side} data-continues={continues || undefined} aria-label={name}>
      {!continues && <div className={classes['name']}>{name}</div>}
      <div className={classes['bubble']} data-failed={failed || undefined}>
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
        <span className={classes['meta']}>{children}</span>
      </div>
    </article>
  );
}

function Time({ instant }: { readonly instant: string }) {
  const formats = useFormats();
  return (
    <time dateTime={instant} title={formats.dateTime(instant)}>
      {formats.time(instant)}
    </time>
  );
}
