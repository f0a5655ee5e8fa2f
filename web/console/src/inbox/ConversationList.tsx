import { Button, Loader, Skeleton } from '@mantine/core';
import { IconChecks, IconFilterOff, IconMessageCircle } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { InboxConversation, InboxFilter } from '@beseda/protocol';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi, useOwnId } from '../app/services';
import { useLanguage } from '../i18n/useLanguage';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { ConversationRow, ROW_HEIGHT_PX } from './ConversationRow';
import { conversationListQuery } from './queries';
import { unreadOf } from './unreadMarks';
import { useKeptPlace } from './useKeptPlace';
import { useNow } from './useNow';
import { useUnreadMarks } from './useUnreadConversations';
import classes from './ConversationList.module.css';

/** The next page is fetched this many rows before the end, so that scrolling seldom meets it. */
const FETCH_BEFORE_ROWS = 40;

interface ConversationListProps {
  readonly filter: InboxFilter;
  readonly conversations: readonly InboxConversation[];
  readonly selectedId: string | undefined;
  readonly pathOf: (id: string) => string;
  readonly list: RefObject<HTMLUListElement | null>;
}

/** The conversations, newest activity first. Only the rows in view exist, so its length costs nothing. */
export function ConversationList({ filter, conversations, selectedId, pathOf, list }: ConversationListProps) {
  const language = useLanguage();
  const { t } = language;
  const marks = useUnreadMarks();
  const now = useNow();
  const query = useInfiniteQuery(conversationListQuery(useApi(), filter, useOwnId()));
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
  useKeptPlace(scroller, conversations);
  const shown = rows.getVirtualItems();
  const nearEnd = (shown.at(-1)?.index ?? 0) >= conversations.length - FETCH_BEFORE_ROWS;
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
  if (conversations.length === 0) return <NoConversations filter={filter} />;
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
                now={now}
                language={language}
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

function NoConversations({ filter }: { readonly filter: InboxFilter }) {
  const { t } = useTranslation();
  if (filter.assignee || filter.chat) {
    return (
      <Blank icon={IconFilterOff} title={t('inbox.emptyFilter')}>
        <Button component={Link} to={filter.state === 'finished' ? '/inbox?state=finished' : '/inbox'} variant="light">
          {t('inbox.showAll')}
        </Button>
      </Blank>
    );
  }
  return filter.state === 'finished' ? (
    <Blank icon={IconChecks} title={t('inbox.emptyFinished')} hint={t('inbox.emptyFinishedHint')} />
  ) : (
    <Blank icon={IconMessageCircle} title={t('inbox.emptyOpen')} hint={t('inbox.emptyOpenHint')}>
      <Button component={Link} to="/settings/online-chats" variant="light">
        {t('inbox.emptyOpenSettings')}
      </Button>
    </Blank>
  );
}

export function RowsLoading() {
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
