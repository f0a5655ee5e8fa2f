import { Anchor, Badge, Button, Center } from '@mantine/core';
import { IconSearchOff, IconUsersGroup } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { BoardLead, Pipeline } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../app/services';
import { boardLeadsQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useMoney } from '../crm/useMoney';
import { useFormats } from '../i18n/useFormats';
import { operatorsQuery } from '../inbox/queries';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { TableLoading } from '../ui/TableLoading';
import { Table } from '../ui/Table';
import table from '../ui/table.module.css';
import { queryOf, type BoardFilter } from './boardFilter';
import { leadsOf } from './boardPages';

interface LeadListProps {
  readonly pipelines: readonly Pipeline[];
  readonly filter: BoardFilter;
}

/** Leads in a table, newest first. */
export function LeadList({ pipelines, filter }: LeadListProps) {
  const { t } = useTranslation();
  const query = queryOf(filter, filter.status === '' ? undefined : Number(filter.status));
  const leads = useInfiniteQuery(boardLeadsQuery(useCrm(), query));
  const shown = leadsOf(leads.data);
  const filtered = filter.words !== '' || filter.responsible !== '' || filter.status !== '';

  if (leads.isPending) return <TableLoading />;
  if (leads.isError && shown.length === 0)
    return <LoadFailed error={leads.error} onRetry={() => void leads.refetch()} />;
  if (shown.length === 0)
    return filtered ? (
      <Blank icon={IconSearchOff} title={t('search.nothing')} hint={t('leads.nothingHint')} />
    ) : (
      <Blank icon={IconUsersGroup} title={t('leads.empty')} hint={t('leads.emptyHint')} />
    );
  return (
    <>
      <Table
        columns={(['name', 'contact', 'status', 'price', 'responsible', 'createdAt'] as const).map((column) =>
          t(`leads.${column}`),
        )}
      >
        {shown.map((lead) => (
          <LeadRow key={lead.id} lead={lead} pipelines={pipelines} />
        ))}
      </Table>
      {leads.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={leads.isFetchingNextPage} onClick={() => void leads.fetchNextPage()}>
            {t('app.loadMore')}
          </Button>
        </Center>
      )}
    </>
  );
}

function LeadRow({ lead, pipelines }: { readonly lead: BoardLead; readonly pipelines: readonly Pipeline[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const money = useMoney();
  const operators = useQuery(operatorsQuery(useApi())).data ?? [];
  const status = pipelines
    .find(({ id }) => id === lead.pipelineId)
    ?._embedded.statuses.find(({ id }) => id === lead.statusId);
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} to={`/leads/${lead.id}`} inherit>
          {lead.name}
        </Anchor>
      </th>
      <td data-column={t('leads.contact')}>
        {lead.contact && (
          <Anchor component={Link} to={`/contacts/${lead.contact.id}`} inherit>
            {lead.contact.name || t('entities.unnamed')}
          </Anchor>
        )}
      </td>
      <td data-column={t('leads.status')}>
        <Badge variant={lead.waiting ? 'filled' : 'light'} tt="none">
          {status?.name}
        </Badge>
      </td>
      <td data-column={t('leads.price')}>{money(lead.price)}</td>
      <td data-column={t('leads.responsible')}>
        {operators.find(({ id }) => id === String(lead.responsibleUserId))?.name ?? t('assign.nobody')}
      </td>
      <td data-column={t('leads.createdAt')} className={table['muted']}>
        <time dateTime={lead.createdAt}>{formats.shortDateTime(lead.createdAt)}</time>
      </td>
    </tr>
  );
}
