import { Button, Loader, Skeleton, Text } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import type { ConversationHappening, ConversationNote, InboxConversation } from '@beseda/protocol';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/useLanguage';
import { LoadFailed } from '../ui/LoadFailed';
import { tellError } from '../ui/tell';
import { HappeningLine } from './HappeningLine';
import { MessageBubble, NoteBubble, OutgoingBubble } from './MessageBubble';
import { newestSequence, olderBefore } from './thread';
import { threadLines, type ThreadLine } from './threadLines';
import type { ThreadSession, ThreadView } from './threadSession';
import { useThreadScroll } from './useThreadScroll';
import { useMarkRead } from './useThread';
import classes from './MessageList.module.css';

interface MessageListProps {
  readonly session: ThreadSession;
  readonly view: ThreadView;
  /** Whose read marks are shown and made; without it the history is only looked at. */
  readonly conversation?: InboxConversation | undefined;
  readonly notes?: readonly ConversationNote[] | undefined;
  readonly happenings?: readonly ConversationHappening[] | undefined;
  readonly readUpTo?: number | undefined;
  /** An unsent message went back into the draft. */
  readonly onEdit?: () => void;
}

/**
 * The messages of a conversation: begins at the newest, loads older and newer ones on the way, stays at the end when
 * there. Only a part of a long history is on the page at any time.
 */
export function MessageList(props: MessageListProps) {
  const { session, view, conversation, notes, happenings, readUpTo, onEdit } = props;
  const language = useLanguage();
  const { t, formats } = language;
  const { thread, following, target } = view;
  const lines = useMemo(
    () => threadLines(thread, { readUpTo, notes, happenings, following }),
    [thread, readUpTo, notes, happenings, following],
  );
  const { scroller, atEnd, toEnd, onScroll } = useThreadScroll(session, view, lines);
  useMarkRead(conversation, atEnd && following ? newestSequence(thread) : 0);

  if (view.status === 'failed') return <LoadFailed error={view.error} onRetry={() => void session.catchUp()} />;
  if (view.status === 'loading') return <MessagesLoading />;

  const draw = (line: ThreadLine) => {
    switch (line.kind) {
      case 'day':
        return (
          <div key={line.key} className={classes['day']} role="separator">
            <span>{formats.dayLine(line.instant, new Date())}</span>
          </div>
        );
      case 'new':
        return (
          <div key={line.key} className={classes['new']} role="separator">
            <span>{t('thread.newLine')}</span>
          </div>
        );
      case 'note':
        return <NoteBubble key={line.key} note={line.note} language={language} />;
      case 'happening':
        return <HappeningLine key={line.key} happening={line.happening} />;
      case 'message':
        return (
          <MessageBubble
            key={line.key}
            message={line.message}
            continues={line.continues}
            read={line.message.sequence <= (conversation?.visitorReadSequence ?? 0)}
            marked={line.message.sequence === target?.sequence}
            language={language}
          />
        );
      case 'outgoing':
        return (
          <OutgoingBubble
            key={line.key}
            message={line.message}
            continues={line.continues}
            language={language}
            onRetry={() => session.retry()}
            onEdit={
              onEdit &&
              (() => {
                session.takeBack(line.message);
                onEdit();
              })
            }
          />
        );
    }
  };

  return (
    <div className={classes['frame']}>
      <div
        ref={scroller}
        className={classes['scroller']}
        onScroll={onScroll}
        role="log"
        aria-label={t('thread.messages')}
        tabIndex={0}
      >
        <div className={classes['lines']}>
          <Top session={session} view={view} />
          {lines.map(draw)}
          {!following && <Bottom session={session} view={view} />}
        </div>
      </div>
      {!(atEnd && following) && (
        <Button
          className={classes['toEnd']}
          size="xs"
          radius="xl"
          leftSection={<IconArrowDown size={14} />}
          onClick={() => void toEnd().catch((error: unknown) => tellError(t, error))}
        >
          {t('thread.newMessages')}
        </Button>
      )}
    </div>
  );
}

type EndProps = Pick<MessageListProps, 'session' | 'view'>;

function Top({ session, view: { thread, loading } }: EndProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['top']}>
      {loading === 'older' ? (
        <span role="status" aria-label={t('thread.loadingOlder')}>
          <Loader size="sm" />
        </span>
      ) : olderBefore(thread) === undefined ? (
        <Text size="xs" className={classes['beginning']}>
          {t('thread.beginning')}
        </Text>
      ) : (
        <Button variant="subtle" size="xs" onClick={() => void session.loadOlder()}>
          {t('thread.loadOlder')}
        </Button>
      )}
    </div>
  );
}

function Bottom({ session, view: { loading } }: EndProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['top']}>
      {loading === 'newer' ? (
        <span role="status" aria-label={t('thread.loadingNewer')}>
          <Loader size="sm" />
        </span>
      ) : (
        <Button variant="subtle" size="xs" onClick={() => void session.loadNewer()}>
          {t('thread.loadNewer')}
        </Button>
      )}
    </div>
  );
}

function MessagesLoading() {
  const { t } = useTranslation();
  return (
    <div className={classes['frame']} role="status" aria-label={t('app.loading')}>
      <div className={classes['loading']}>
        {[14, 20, 11, 17, 13].map((width, index) => (
          <Skeleton
            key={width}
            height={44}
            width={`${width}rem`}
            maw="80%"
            radius="lg"
            ml={index % 3 === 2 ? 'auto' : undefined}
          />
        ))}
      </div>
    </div>
  );
}
