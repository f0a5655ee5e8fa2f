import { Button, Loader, Skeleton } from '@mantine/core';
import { IconChecks, IconMessageCircle } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ConversationState, InboxConversation } from '@beseda/protocol';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../app/services';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { ConversationRow, ROW_HEIGHT_PX } from './ConversationRow';
import { conversationListQuery } from './queries';
import { unreadOf } from './unreadMarks';
import { useReadMarks } from './useUnreadConversations';
import classes from './ConversationList.module.css';

interface ConversationListProps {
  readonly state: ConversationState;
  readonly conversations: readonly InboxConversation[];
  readonly selectedId: string | undefined;
  readonly pathOf: (id: string) => string;
  readonly list: RefObject<HTMLUListElement | null>;
}

/** The conversations, newest activity first. Only the rows in view exist, so its length costs nothing. */
export function ConversationList({ state, conversations, selectedId, pathOf, list }: ConversationListProps) {
  const { t } = useTranslation();
  const marks = useReadMarks();
  const query = useInfiniteQuery(conversationListQuery(useApi(), state));
  const scroller = useRef<HTMLDivElement>(null);
  // Its functions stay in this component, so none of them can be memoized into staleness.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: conversations.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => conversations[index]?.id ?? index,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const nearEnd = (shown.at(-1)?.index ?? 0) >= conversations.length - 10;
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;

  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [nearEnd, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage]);

  const selectedIndex = conversations.findIndex((conversation) => conversation.id === selectedId);
  useEffect(() => {
    if (selectedIndex >= 0) rows.scrollToIndex(selectedIndex);
    // Only a new choice scrolls: a conversation that moves up by a new message must not drag the list along.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedId]);

  if (query.isPending) return <RowsLoading />;
  if (query.isError && conversations.length === 0) {
    return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (conversations.length === 0) return <NoConversations state={state} />;
  return (
    <div ref={scroller} className={classes['scroller']}>
      <ul
        ref={list}
        className={classes['list']}
        aria-label={t('inbox.list')}
        style={{ height: `${rows.getTotalSize()}px` }}
      >
        {shown.map(({ index, key, start }) => {
          const conversation = conversations[index];
          if (!conversation) return null;
          return (
            <li
              key={key}
              className={classes['item']}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={hasNextPage ? -1 : conversations.length}
              aria-posinset={index + 1}
            >
              <ConversationRow
                conversation={conversation}
                to={pathOf(conversation.id)}
                selected={conversation.id === selectedId}
                unread={unreadOf(conversation, marks)}
              />
            </li>
          );
        })}
      </ul>
      <div className={classes['end']}>
        {query.isFetchNextPageError ? (
          <Button variant="subtle" size="xs" onClick={() => void fetchNextPage()}>
            {t('app.retry')}
          </Button>
        ) : hasNextPage ? (
          <span role="status" aria-label={t('app.loading')}>
            <Loader size="sm" type="dots" />
          </span>
        ) : (
          conversations.length > 12 && t('inbox.endOfList')
        )}
      </div>
    </div>
  );
}

function NoConversations({ state }: { readonly state: ConversationState }) {
  const { t } = useTranslation();
  return state === 'open' ? (
    <Blank icon={IconMessageCircle} title={t('inbox.emptyOpen')} hint={t('inbox.emptyOpenHint')}>
      <Button component={Link} to="/settings/online-chats" variant="light">
        {t('inbox.emptyOpenSettings')}
      </Button>
    </Blank>
  ) : (
    <Blank icon={IconChecks} title={t('inbox.emptyFinished')} hint={t('inbox.emptyFinishedHint')} />
  );
}

function RowsLoading() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('app.loading')}>
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <div key={row} className={classes['loadingRow']}>
          <Skeleton circle height={40} />
          <div>
            <Skeleton height={12} width="60%" mb={10} />
            <Skeleton height={10} width="90%" />
          </div>
        </div>
      ))}
    </div>
  );
}
