import { IconUser } from '@tabler/icons-react';
import type { InboxConversation } from '@beseda/protocol';
import { memo } from 'react';
import { Link } from 'react-router';
import { useOwnId } from '../app/services';
import type { Language } from '../i18n/useLanguage';
import { useTypists } from '../live/useSignals';
import { Initials } from './Initials';
import type { Unread } from './unreadMarks';
import { WaitingTime } from './WaitingTime';
import classes from './ConversationRow.module.css';

export const ROW_HEIGHT_PX = 76;

/** As many as the stylesheet has. */
const HUES = 6;

interface ConversationRowProps {
  readonly conversation: InboxConversation;
  readonly to: string;
  readonly selected: boolean;
  readonly unread: Unread;
  readonly now: Date;
  readonly language: Language;
}

export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, to, selected, unread, now, language } = props;
  const { t, formats } = language;
  const { createdAt } = conversation.lastMessage;

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
      <span className={classes['who']} dir="auto">
        {conversation.claimed?.name
          ? t('inbox.named', { name: conversation.claimed.name, number: conversation.number })
          : t('inbox.number', { number: conversation.number })}
      </span>
      <time className={classes['when']} dateTime={createdAt}>
        {formats.brief(createdAt, now)}
      </time>
      <LastWords conversation={conversation} t={t} />
      <UnreadMark unread={unread} t={t} />
      <span className={classes['chat']}>{conversation.onlineChatName}</span>
      <span className={classes['facts']}>
        {conversation.waitingSince && <WaitingTime since={conversation.waitingSince} now={now} language={language} />}
        {conversation.assignee && <Initials person={conversation.assignee} />}
      </span>
    </Link>
  );
});

type Words = Pick<Language, 't'>;

function LastWords({ conversation, t }: Pick<ConversationRowProps, 'conversation'> & Words) {
  const ownId = useOwnId();
  const [typist] = useTypists(conversation);
  const { author, text } = conversation.lastMessage;
  const isOwn = author.type === 'operator' && author.id === ownId;
  const prefix = isOwn ? t('inbox.you') : author.type === 'visitor' ? '' : (author.name ?? t(`thread.${author.type}`));
  if (typist) {
    return (
      <span className={classes['typing']}>
        {typist.author.type === 'operator'
          ? t('thread.typingBy', { name: typist.author.name ?? t('thread.operator') })
          : t('thread.typing')}
      </span>
    );
  }
  return (
    <span className={classes['last']} dir="auto">
      {prefix && <span className={classes['prefix']}>{prefix}: </span>}
      {text || t('thread.file')}
    </span>
  );
}

function UnreadMark({ unread, t }: Pick<ConversationRowProps, 'unread'> & Words) {
  if (!unread) return null;
  if (unread === 'some') return <span className={classes['dot']} role="img" aria-label={t('inbox.unread')} />;
  return (
    <span className={classes['count']} role="img" aria-label={t('inbox.unreadCount', { count: unread })}>
      {unread > 99 ? '99+' : unread}
    </span>
  );
}

/** The same visitor has the same colour. */
function hueOf(visitorId: string): number {
  return Number.parseInt(visitorId.slice(-4), 16) % HUES;
}
