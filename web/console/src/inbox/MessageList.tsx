import { Button, Loader, Skeleton, Text } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { LoadFailed } from '../ui/LoadFailed';
import { MessageBubble, OutgoingBubble } from './MessageBubble';
import { newestSequence, olderBefore } from './thread';
import { threadLines, type ThreadLine } from './threadLines';
import type { ThreadSession, ThreadView } from './threadSession';
import { useMarkRead } from './useThread';
import classes from './MessageList.module.css';

/** This close to the end counts as being there. */
const AT_END_PX = 60;

interface MessageListProps {
  readonly session: ThreadSession;
  readonly view: ThreadView;
  readonly onEdit?: (text: string) => void;
}

/** The messages of a conversation: begins at the newest, loads older ones on the way up, stays at the end when there. */
export function MessageList({ session, view, onEdit }: MessageListProps) {
  const { t } = useTranslation();
  const { unread } = useWorkspace();
  const formats = useFormats();
  const { thread } = view;
  const [readUpTo] = useState(() => unread.snapshot().get(session.conversationId));
  const lines = useMemo(() => threadLines(thread, readUpTo), [thread, readUpTo]);
  const { scroller, atEnd, toEnd, onScroll } = useScroll(session, view);
  useMarkRead(session.conversationId, atEnd ? newestSequence(thread) : 0);

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
      case 'message':
        return <MessageBubble key={line.key} message={line.message} continues={line.continues} />;
      case 'outgoing':
        return (
          <OutgoingBubble
            key={line.key}
            message={line.message}
            continues={line.continues}
            onRetry={() => session.retry()}
            onEdit={
              onEdit &&
              (() => {
                session.discard(line.message.clientMessageId);
                onEdit(line.message.text);
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
          <div className={classes['top']}>
            {view.loadingOlder ? (
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
          {lines.map(draw)}
        </div>
      </div>
      {!atEnd && (
        <Button
          className={classes['toEnd']}
          size="xs"
          radius="xl"
          leftSection={<IconArrowDown size={14} />}
          onClick={toEnd}
        >
          {t('thread.newMessages')}
        </Button>
      )}
    </div>
  );
}

function useScroll(session: ThreadSession, { thread, status }: ThreadView) {
  const scroller = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  const before = useRef({ first: 0, height: 0 });
  const [atEnd, setAtEnd] = useState(true);
  const first = thread.messages[0]?.sequence ?? 0;
  const ownLast = thread.outgoing.at(-1)?.clientMessageId;

  // Older messages came in above: what is on the screen stays where it is. New ones below: the end stays in view.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const { first: firstBefore, height } = before.current;
    if (first < firstBefore) element.scrollTop += element.scrollHeight - height;
    else if (wasAtEnd.current) element.scrollTop = element.scrollHeight;
    before.current = { first, height: element.scrollHeight };
  }, [first, thread, status]);

  useLayoutEffect(() => {
    if (ownLast !== undefined && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [ownLast]);

  // The pane gets lower when a phone's keyboard opens or the composer grows.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (wasAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [status]);

  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    wasAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < AT_END_PX;
    setAtEnd(wasAtEnd.current);
    if (element.scrollTop < 200 && element.scrollHeight > element.clientHeight) void session.loadOlder();
  };

  const toEnd = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: 'smooth' });

  return { scroller, atEnd, toEnd, onScroll };
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
