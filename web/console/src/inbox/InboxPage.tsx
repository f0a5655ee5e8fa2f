import { IconMessages } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { InboxFilter } from '@beseda/protocol';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useApi, useOwnId } from '../app/services';
import { Blank } from '../ui/Blank';
import { PageTitle } from '../ui/PageTitle';
import { ConversationList } from './ConversationList';
import { conversationsOf } from './conversationList';
import { filterOf, searchOf } from './conversationFilter';
import { InboxHead } from './InboxHead';
import { conversationListQuery } from './queries';
import { SearchResults } from './SearchResults';
import { Shortcuts, ShortcutsDialog } from './Shortcuts';
import { ThreadPane, type ThreadActions } from './ThreadPane';
import { useInboxKeys } from './useInboxKeys';
import { useSearchWords } from './useSearchWords';
import classes from './InboxPage.module.css';

/** The shared inbox: conversations at the left, the chosen one at the right; on phones one of them at a time. */
export function InboxPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { conversationId } = useParams();
  const [search] = useSearchParams();
  const filter = useMemo(() => filterOf(search), [search]);
  const target = Number(search.get('message')) || undefined;
  const pathOf = (id: string, message?: number) => `/inbox/${id}${searchOf(filter, message)}`;
  const { data } = useInfiniteQuery(conversationListQuery(useApi(), filter, useOwnId()));
  // Rows may follow a burst of events a moment later: scrolling and typing come first.
  const list = useDeferredValue(data);
  const conversations = useMemo(() => conversationsOf(list), [list]);
  const rows = useRef<HTMLUListElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const thread = useRef<ThreadActions>(null);
  const [helping, setHelping] = useState(false);
  const openHelp = useCallback(() => setHelping(true), []);
  const choose = useCallback((chosen: InboxFilter) => void navigate(`/inbox${searchOf(chosen)}`), [navigate]);
  const { typed, words, setTyped } = useSearchWords();

  useInboxKeys({
    list: rows,
    ids: conversations.map((conversation) => conversation.id),
    selectedId: conversationId,
    onSelect: (id) => void navigate(pathOf(id), { replace: conversationId !== undefined }),
    onSearch: () => searchField.current?.focus(),
    onHelp: openHelp,
    thread,
  });

  return (
    <div className={classes['inbox']} data-chosen={conversationId ? true : undefined}>
      <div className={classes['side']}>
        <InboxHead
          filter={filter}
          onFilter={choose}
          search={searchField}
          typed={typed}
          onTyped={setTyped}
          onHelp={openHelp}
          order={conversationId ? 2 : 1}
        />
        {words === '' ? (
          <ConversationList
            key={searchOf(filter)}
            filter={filter}
            conversations={conversations}
            selectedId={conversationId}
            pathOf={pathOf}
            list={rows}
          />
        ) : (
          <SearchResults words={words} pathOf={pathOf} selectedId={conversationId} selectedMessage={target} />
        )}
      </div>
      <div className={classes['thread']}>
        {conversationId ? (
          <ThreadPane
            key={conversationId}
            conversationId={conversationId}
            target={target}
            actions={thread}
            backTo={`/inbox${searchOf(filter)}`}
          />
        ) : (
          <>
            <PageTitle>{t('inbox.title')}</PageTitle>
            <Blank icon={IconMessages} title={t('inbox.chooseTitle')} hint={t('inbox.chooseHint')}>
              <Shortcuts />
            </Blank>
          </>
        )}
      </div>
      <ShortcutsDialog opened={helping} onClose={() => setHelping(false)} />
    </div>
  );
}
