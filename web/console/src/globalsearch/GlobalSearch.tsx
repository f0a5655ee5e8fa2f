import { Combobox, Kbd, Loader, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { IconMessages, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FoundEntity, SearchResult } from '@beseda/protocol';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../app/services';
import { ENTITY_ICONS, ENTITY_TYPES, entityPath } from '../crm/entityTypes';
import { foundQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { searchQuery } from '../inbox/queries';
import { useSearchWords } from '../inbox/useSearchWords';
import { describeError } from '../ui/describeError';
import classes from './GlobalSearch.module.css';

const CONVERSATIONS_SHOWN = 5;

/** Finds leads, contacts, companies, customers and conversations while one types; Enter opens what is chosen. */
export function GlobalSearch({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { typed, words, setTyped } = useSearchWords();
  const found = useQuery(foundQuery(useCrm(), words));
  const conversations = useInfiniteQuery(searchQuery(useApi(), words));
  const said = (conversations.data?.pages[0]?.items ?? []).slice(0, CONVERSATIONS_SHOWN);
  const items = found.data?.items ?? [];
  const error = found.error ?? conversations.error;
  const searching = typed.trim() !== words || found.isFetching || conversations.isFetching;
  const combobox = useCombobox({ opened: true });
  const chooseFirst = useEffectEvent(() => {
    combobox.selectFirstOption();
  });
  useEffect(() => chooseFirst(), [found.data, conversations.data]);

  const open = (path: string) => {
    onClose();
    void navigate(path);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      withCloseButton={false}
      padding="sm"
      centered={false}
      attributes={{ content: { 'aria-label': t('globalSearch.title') } }}
    >
      <Combobox store={combobox} onOptionSubmit={open}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            size="md"
            role="combobox"
            aria-autocomplete="list"
            aria-label={t('globalSearch.label')}
            placeholder={t('globalSearch.placeholder')}
            leftSection={<IconSearch size={18} />}
            rightSection={words && searching ? <Loader size={16} /> : undefined}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={250}
            data-autofocus
          />
        </Combobox.EventsTarget>
        <Combobox.Options aria-label={t('globalSearch.results')} className={classes['results'] ?? ''}>
          {ENTITY_TYPES.map((type) => (
            <Group key={type} label={t(`entities.title_${type}`)}>
              {items
                .filter((item) => item.type === type)
                .map((item) => (
                  <EntityOption key={item.id} item={item} />
                ))}
            </Group>
          ))}
          <Group label={t('globalSearch.conversations')}>
            {said.map((result) => (
              <ConversationOption key={`${result.conversation.id}/${result.message?.sequence ?? ''}`} result={result} />
            ))}
          </Group>
        </Combobox.Options>
      </Combobox>
      {error && words && (
        <Text role="alert" size="sm" p="sm">
          {describeError(t, error)}
        </Text>
      )}
      {words && !searching && !error && items.length + said.length === 0 && (
        <Text role="status" c="dimmed" p="sm">
          {t('search.nothing')}
        </Text>
      )}
      <Text size="xs" c="dimmed" className={classes['keys'] ?? ''}>
        <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> <Kbd size="xs">Enter</Kbd> {t('globalSearch.keys')}
      </Text>
    </Modal>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: readonly ReactNode[] }) {
  return children.length > 0 && <Combobox.Group label={label}>{children}</Combobox.Group>;
}

function EntityOption({ item: { type, id, name, match } }: { readonly item: FoundEntity }) {
  const { t } = useTranslation();
  const Icon = ENTITY_ICONS[type];
  return (
    <Combobox.Option value={entityPath(type, id)} className={classes['option'] ?? ''}>
      <Icon size={18} aria-hidden />
      <span className={classes['text']}>
        <span>{name || t('entities.unnamed')}</span>
        {match && (
          <Text size="xs" c="dimmed" truncate>
            {match.field ? `${match.field}: ${match.text}` : match.text}
          </Text>
        )}
      </span>
    </Combobox.Option>
  );
}

function ConversationOption({ result: { conversation, message } }: { readonly result: SearchResult }) {
  const { t } = useTranslation();
  return (
    <Combobox.Option
      value={`/inbox/${conversation.id}${message ? `?message=${message.sequence}` : ''}`}
      className={classes['option'] ?? ''}
    >
      <IconMessages size={18} aria-hidden />
      <span className={classes['text']}>
        <span>
          {t('inbox.number', { number: conversation.number })} · {conversation.onlineChatName}
        </span>
        {message && (
          <Text size="xs" c="dimmed" lineClamp={1} dir="auto">
            {message.excerpt.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}
          </Text>
        )}
      </span>
    </Combobox.Option>
  );
}
