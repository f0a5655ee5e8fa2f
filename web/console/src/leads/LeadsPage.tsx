import { Anchor, Button, Center } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Lead } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { TableLoading } from '../ui/TableLoading';
import table from '../ui/table.module.css';
import { LeadStateBadge } from './LeadStateBadge';
import { leadsQuery } from './queries';
import { useLiveLeads } from './useLiveLeads';

export function LeadsPage() {
  const { t } = useTranslation();
  useLiveLeads();
  return (
    <Page title={t('leads.title')}>
      <Leads />
    </Page>
  );
}

function Leads() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(leadsQuery(useApi()));
  const leads = query.data?.pages.flatMap((page) => page.items) ?? [];

  if (query.isPending) return <TableLoading />;
  if (query.isError && leads.length === 0) {
    return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (leads.length === 0) return <Blank icon={IconUsersGroup} title={t('leads.empty')} hint={t('leads.emptyHint')} />;
  return (
    <>
      <div className={table['card']}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{t('leads.name')}</th>
              <th scope="col">{t('leads.contact')}</th>
              <th scope="col">{t('leads.state')}</th>
              <th scope="col">{t('leads.createdAt')}</th>
            </tr>
          </thead>
          <tbody>
            {leads.map((lead) => (
              <LeadRow key={lead.id} lead={lead} />
            ))}
          </tbody>
        </table>
      </div>
      {query.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('app.loadMore')}
          </Button>
        </Center>
      )}
    </>
  );
}

function LeadRow({ lead }: { readonly lead: Lead }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">
        <Anchor component={Link} to={`/leads/${lead.id}`} inherit>
          {lead.name}
        </Anchor>
      </th>
      <td data-column={t('leads.contact')}>{lead.contact.name}</td>
      <td data-column={t('leads.state')}>
        <LeadStateBadge state={lead.state} />
      </td>
      <td data-column={t('leads.createdAt')} className={table['muted']}>
        <time dateTime={lead.createdAt}>{formats.shortDateTime(lead.createdAt)}</time>
      </td>
    </tr>
  );
}
