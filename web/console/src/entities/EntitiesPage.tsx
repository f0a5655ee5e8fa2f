import { Anchor, Button, Center, CloseButton, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CustomField, Entity, EntityType } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../app/services';
import { ENTITY_ICONS, entityPath } from '../crm/entityTypes';
import { customFieldsQuery, entitiesQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useFormats } from '../i18n/useFormats';
import { operatorsQuery } from '../inbox/queries';
import { useSearchWords } from '../inbox/useSearchWords';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { TableLoading } from '../ui/TableLoading';
import { Table } from '../ui/Table';
import table from '../ui/table.module.css';
import { AddEntityDialog } from './AddEntityDialog';
import { Reach } from './Reach';

type Listed = Exclude<EntityType, 'leads'>;

const REACH = ['PHONE', 'EMAIL'];

/** The account's contacts, companies or customers: those changed last come first. */
export function EntitiesPage({ type }: { readonly type: Listed }) {
  const { t } = useTranslation();
  const { typed, words, setTyped } = useSearchWords();
  const entities = useInfiniteQuery(entitiesQuery(useCrm(), type, words));
  const [adding, setAdding] = useState(false);
  const items = entities.data?.pages.flatMap((page) => page.items) ?? [];
  const addButton = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
      {t(`entities.add_${type}`)}
    </Button>
  );

  return (
    <Page title={t(`entities.title_${type}`)} actions={addButton}>
      <TextInput
        type="search"
        mb="md"
        maw={400}
        aria-label={t(`entities.search_${type}`)}
        placeholder={t(`entities.searchPlaceholder_${type}`)}
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        rightSection={typed && <CloseButton aria-label={t('search.clear')} onClick={() => setTyped('')} />}
        maxLength={250}
      />
      {entities.isPending ? (
        <TableLoading />
      ) : entities.isError && items.length === 0 ? (
        <LoadFailed error={entities.error} onRetry={() => void entities.refetch()} />
      ) : items.length > 0 ? (
        <EntityTable type={type} items={items} />
      ) : words ? (
        <Blank icon={IconSearchOff} title={t('search.nothing')} hint={t('leads.nothingHint')} />
      ) : (
        <Blank icon={ENTITY_ICONS[type]} title={t(`entities.empty_${type}`)} hint={t(`entities.emptyHint_${type}`)} />
      )}
      {entities.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={entities.isFetchingNextPage} onClick={() => void entities.fetchNextPage()}>
            {t('app.loadMore')}
          </Button>
        </Center>
      )}
      {adding && <AddEntityDialog type={type} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function EntityTable({ type, items }: { readonly type: Listed; readonly items: readonly Entity[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const operators = useQuery(operatorsQuery(useApi())).data ?? [];
  const fields = useQuery(customFieldsQuery(useCrm(), type)).data ?? [];
  return (
    <Table columns={(['name', 'reach', 'responsible', 'updatedAt'] as const).map((column) => t(`entities.${column}`))}>
      {items.map((entity) => {
        const updatedAt = new Date(entity.updated_at * 1000).toISOString();
        const reach = reachOf(entity, fields);
        return (
          <tr key={entity.id}>
            <th scope="row">
              <Anchor component={Link} to={entityPath(type, entity.id)} inherit>
                {entity.name || t('entities.unnamed')}
              </Anchor>
            </th>
            <td data-column={t('entities.reach')}>{reach.length > 0 && <Reaches values={reach} />}</td>
            <td data-column={t('entities.responsible')}>
              {operators.find(({ id }) => id === String(entity.responsible_user_id))?.name ?? t('assign.nobody')}
            </td>
            <td data-column={t('entities.updatedAt')} className={table['muted']}>
              <time dateTime={updatedAt}>{formats.shortDateTime(updatedAt)}</time>
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

function Reaches({ values }: { readonly values: readonly string[] }) {
  return (
    <div>
      {values.map((value) => (
        <Reach key={value} value={value} />
      ))}
    </div>
  );
}

function reachOf(entity: Entity, fields: readonly CustomField[]): readonly string[] {
  const reach = fields.filter(({ code }) => code !== null && REACH.includes(code)).map(({ id }) => id);
  return (entity.custom_fields_values ?? [])
    .filter(({ field_id: id }) => reach.includes(id))
    .flatMap(({ values }) => values.map(({ value }) => String(value)));
}
