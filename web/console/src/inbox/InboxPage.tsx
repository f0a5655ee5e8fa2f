import { Kbd, SegmentedControl, Title } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ConversationState } from '@beseda/protocol';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useApi } from '../app/services';
import { Blank } from '../ui/Blank';
import { PageTitle } from '../ui/PageTitle';
import { ConversationList } from './ConversationList';
import { conversationsOf } from './conversationList';
import { conversationListQuery } from './queries';
import { ThreadPane } from './ThreadPane';
import { useInboxKeys } from './useInboxKeys';
import classes from './InboxPage.module.css';

/** The shared inbox: conversations at the left, the chosen one at the right; on phones one of them at a time. */
export function InboxPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { conversationId } = useParams();
  const [search] = useSearchParams();
  const state: ConversationState = search.get('state') === 'finished' ? 'finished' : 'open';
  const suffix = state === 'finished' ? '?state=finished' : '';
  const pathOf = (id: string) => `/inbox/${id}${suffix}`;
  const { data } = useInfiniteQuery(conversationListQuery(useApi(), state));
  const conversations = useMemo(() => conversationsOf(data), [data]);
  const list = useRef<HTMLUListElement>(null);
  const composer = useRef<HTMLTextAreaElement>(null);

  useInboxKeys({
    list,
    composer,
    ids: conversations.map((conversation) => conversation.id),
    selectedId: conversationId,
    onSelect: (id) => void navigate(pathOf(id), { replace: conversationId !== undefined }),
  });

  return (
    <div className={classes['inbox']} data-chosen={conversationId ? true : undefined}>
      <div className={classes['side']}>
        <div className={classes['head']}>
          <Title order={conversationId ? 2 : 1} size="h3">
            {t('inbox.title')}
          </Title>
          <SegmentedControl
            aria-label={t('inbox.filter')}
            size="xs"
            value={state}
            onChange={(chosen) => void navigate(chosen === 'finished' ? '/inbox?state=finished' : '/inbox')}
            data={[
              { value: 'open', label: t('inbox.open') },
              { value: 'finished', label: t('inbox.finished') },
            ]}
          />
        </div>
        <ConversationList
          key={state}
          state={state}
          conversations={conversations}
          selectedId={conversationId}
          pathOf={pathOf}
          list={list}
        />
      </div>
      <div className={classes['thread']}>
        {conversationId ? (
          <ThreadPane
            key={conversationId}
            conversationId={conversationId}
            composerField={composer}
            backTo={`/inbox${suffix}`}
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
    </div>
  );
}

function Shortcuts() {
  const { t } = useTranslation();
  return (
    <dl className={classes['keys']} aria-label={t('inbox.shortcuts')}>
      <dt>
        <Kbd>J</Kbd>
      </dt>
      <dd>{t('inbox.shortcutNext')}</dd>
      <dt>
        <Kbd>K</Kbd>
      </dt>
      <dd>{t('inbox.shortcutPrevious')}</dd>
      <dt>
        <Kbd>R</Kbd>
      </dt>
      <dd>{t('inbox.shortcutReply')}</dd>
      <dt>
        <Kbd>Esc</Kbd>
      </dt>
      <dd>{t('inbox.shortcutLeave')}</dd>
    </dl>
  );
}
