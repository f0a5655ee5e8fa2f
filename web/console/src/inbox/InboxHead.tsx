import { ActionIcon, CloseButton, NativeSelect, SegmentedControl, TextInput, Title, Tooltip } from '@mantine/core';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { InboxFilter } from '@beseda/protocol';
import { memo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { settingsQuery } from '../settings/queries';
import { AlertsMenu } from './AlertsMenu';
import { countsQuery } from './queries';
import classes from './InboxHead.module.css';

interface InboxHeadProps {
  readonly filter: InboxFilter;
  readonly onFilter: (filter: InboxFilter) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onHelp: () => void;
  readonly order: 1 | 2;
}

/** Above the list: what to look for, and which conversations to show. */
export const InboxHead = memo(function InboxHead(props: InboxHeadProps) {
  const { filter, onFilter, search, typed, onTyped, onHelp, order } = props;
  const { t } = useTranslation();

  return (
    <div className={classes['head']}>
      <div className={classes['line']}>
        <Title order={order} size="h3" className={classes['title']}>
          {t('inbox.title')}
        </Title>
        <AlertsMenu />
        <Tooltip label={t('shortcuts.title')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shortcuts.title')} onClick={onHelp}>
            <IconKeyboard size={20} />
          </ActionIcon>
        </Tooltip>
      </div>
      <TextInput
        ref={search}
        type="search"
        size="sm"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={typed && <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => onTyped('')} />}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          onTyped('');
          event.currentTarget.blur();
        }}
      />
      {typed.trim() === '' && <Filters filter={filter} onFilter={onFilter} />}
    </div>
  );
});

function Filters({ filter, onFilter }: Pick<InboxHeadProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation();
  const api = useApi();
  const chats = useQuery(settingsQuery(api, 'online-chats')).data?.items ?? [];
  const { data: counts } = useQuery(countsQuery(api));
  const { state, assignee, chat } = filter;
  const isOpen = state !== 'finished';

  const change = (changed: Pick<InboxFilter, 'state'> & { assignee?: string; chat?: string }) => {
    const next = { assignee: assignee ?? '', chat: chat ?? '', state: state ?? 'open', ...changed };
    onFilter({
      state: next.state,
      ...(next.assignee === 'me' || next.assignee === 'none' ? { assignee: next.assignee } : {}),
      ...(next.chat ? { chat: next.chat } : {}),
    });
  };
  const label = (name: string, count: number | undefined) => (
    <span>
      {name}
      {isOpen && count !== undefined && <span className={classes['count']}> {count}</span>}
    </span>
  );

  return (
    <>
      <SegmentedControl
        aria-label={t('inbox.filter')}
        size="xs"
        fullWidth
        value={assignee ?? 'all'}
        onChange={(chosen) => change({ assignee: chosen })}
        data={[
          { value: 'all', label: label(t('inbox.all'), counts?.all) },
          { value: 'me', label: label(t('inbox.mine'), counts?.mine) },
          { value: 'none', label: label(t('inbox.unassigned'), counts?.unassigned) },
        ]}
      />
      <div className={classes['line']}>
        <SegmentedControl
          aria-label={t('inbox.state')}
          size="xs"
          value={isOpen ? 'open' : 'finished'}
          onChange={(chosen) => change({ state: chosen === 'finished' ? 'finished' : 'open' })}
          data={[
            { value: 'open', label: t('inbox.open') },
            { value: 'finished', label: t('inbox.finished') },
          ]}
        />
        <NativeSelect
          className={classes['chat']}
          size="xs"
          aria-label={t('inbox.chat')}
          value={chat ?? ''}
          onChange={(event) => change({ chat: event.currentTarget.value })}
          data={[
            { value: '', label: t('inbox.allChats') },
            ...chats.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
    </>
  );
}
