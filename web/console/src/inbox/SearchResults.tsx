import { Button, Center } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { SearchResult } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { RowsLoading } from './ConversationList';
import { searchQuery } from './queries';
import { useNow } from './useNow';
import classes from './SearchResults.module.css';

interface SearchResultsProps {
  readonly words: string;
  readonly pathOf: (id: string, message?: number) => string;
  readonly selectedId: string | undefined;
  readonly selectedMessage: number | undefined;
}

/** Conversations by their number and messages by their words, newest first, in place of the list. */
export function SearchResults({ words, pathOf, selectedId, selectedMessage }: SearchResultsProps) {
  const { t } = useTranslation();
  const results = useInfiniteQuery(searchQuery(useApi(), words));
  const found = results.data?.pages.flatMap((page) => page.items) ?? [];

  if (results.isPending) return <RowsLoading />;
  if (results.isError && found.length === 0) {
    return <LoadFailed error={results.error} onRetry={() => void results.refetch()} />;
  }
  if (found.length === 0) {
    return <Blank icon={IconSearchOff} title={t('search.nothing')} hint={t('search.nothingHint')} />;
  }
  return (
    <div className={classes['scroller']}>
      <ul className={classes['list']} aria-label={t('search.results')}>
        {found.map((result) => {
          const { conversation, message } = result;
          const selected = conversation.id === selectedId && message?.sequence === selectedMessage;
          return (
            <li key={`${conversation.id}/${message?.sequence ?? ''}`}>
              <Link
                to={pathOf(conversation.id, message?.sequence)}
                className={classes['result'] ?? ''}
                aria-current={selected ? 'true' : undefined}
              >
                <Found {...result} />
              </Link>
            </li>
          );
        })}
      </ul>
      {results.hasNextPage && (
        <Center p="sm">
          <Button
            variant="subtle"
            size="xs"
            loading={results.isFetchingNextPage}
            onClick={() => void results.fetchNextPage()}
          >
            {t('app.loadMore')}
          </Button>
        </Center>
      )}
    </div>
  );
}

function Found({ conversation, message }: SearchResult) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const { author, createdAt } = message ?? conversation.lastMessage;
  const pieces = message?.excerpt ?? [{ text: conversation.lastMessage.text, hit: false }];
  return (
    <>
      <span className={classes['who']}>{t('inbox.number', { number: conversation.number })}</span>
      <time className={classes['when']} dateTime={createdAt}>
        {formats.brief(createdAt, now)}
      </time>
      <span className={classes['excerpt']} dir="auto">
        <span className={classes['author']}>{author.name ?? t(`thread.${author.type}`)}: </span>
        {pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}
      </span>
      <span className={classes['chat']}>{conversation.onlineChatName}</span>
    </>
  );
}
