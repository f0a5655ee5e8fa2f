import { Anchor } from '@mantine/core';
import type { BusinessCardSite, OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BoundTo } from '../settings/BoundTo';
import { Table } from '../ui/Table';
import { SiteState } from './SiteState';

interface CardSiteTableProps {
  readonly sites: readonly BusinessCardSite[];
  /** `undefined` until they are loaded. */
  readonly chats: readonly OnlineChat[] | undefined;
}

export function CardSiteTable({ sites, chats }: CardSiteTableProps) {
  const { t } = useTranslation();
  return (
    <Table columns={[t('settings.name'), t('cardSites.state'), t('cardSites.address'), t('settings.bound')]}>
      {sites.map((site) => (
        <tr key={site.id}>
          <th scope="row">
            <Anchor component={Link} to={`/settings/business-card-sites/${site.id}`}>
              {site.name}
            </Anchor>
          </th>
          <td data-column={t('cardSites.state')}>
            <SiteState site={site} />
          </td>
          <td data-column={t('cardSites.address')}>
            {site.publishedAt ? (
              <Anchor href={site.address} target="_blank" rel="noopener" size="sm">
                {`/s/${site.slug}`}
              </Anchor>
            ) : (
              `/s/${site.slug}`
            )}
          </td>
          <td data-column={t('settings.bound')}>
            <BoundTo chatId={site.onlineChatId} chats={chats} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
