import { IconUser } from '@tabler/icons-react';
import type { InboxConversation } from '@beseda/protocol';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWorkspace } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import type { Unread } from './unreadMarks';
import classes from './ConversationRow.module.css';

export const ROW_HEIGHT_PX = 76;

/** As many as the stylesheet has. */
const HUES = 6;

interface ConversationRowProps {
  readonly conversation: InboxConversation;
  readonly to: string;
  readonly selected: boolean;
  readonly unread: Unread;
}

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, to, selected, unread } = props;
  const { t } = useTranslation();
  const { user } = useWorkspace();
  const formats = useFormats();
  const { author, text, createdAt } = conversation.lastMessage;
  const isOwn = author.type === 'operator' && String(author.id) === String(user.id);
  const prefix = isOwn ? t('inbox.you') : author.type === 'visitor' ? '' : (author.name ?? t(`thread.${author.type}`));

  return (
    <Link
      to={to}
      className={classes['row'] ?? ''}
      aria-current={selected ? 'true' : undefined}
      data-unread={unread ? true : undefined}
      data-conversation={conversation.id}
    >
      <span className={classes['picture']} data-hue={hueOf(conversation.visitorId)} aria-hidden>
        <IconUser size={20} stroke={1.7} />
      </span>
      <span className={classes['who']}>{t('inbox.number', { number: conversation.number })}</span>
      <time className={classes['when']} dateTime={createdAt}>
        {formats.brief(createdAt, new Date())}
      </time>
      <span className={classes['last']} dir="auto">
        {prefix && <span className={classes['prefix']}>{prefix}: </span>}
        {text}
      </span>
      <UnreadMark unread={unread} />
      <span className={classes['chat']}>{conversation.onlineChatName}</span>
    </Link>
  );
});

function UnreadMark({ unread }: { readonly unread: Unread }) {
  const { t } = useTranslation();
  if (!unread) return null;
  if (unread.count === 'some') return <span className={classes['dot']} role="img" aria-label={t('inbox.unread')} />;
  return (
    <span className={classes['count']} role="img" aria-label={t('inbox.unreadCount', { count: unread.count })}>
      {unread.count > 99 ? '99+' : unread.count}
    </span>
  );
}

/** The same visitor has the same colour. */
function hueOf(visitorId: string): number {
  return Number.parseInt(visitorId.slice(-4), 16) % HUES;
}
