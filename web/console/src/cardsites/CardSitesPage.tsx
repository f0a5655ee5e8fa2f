import { IconId } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';
import { BoundListPage } from '../settings/BoundListPage';
import { CardSiteTable } from './CardSiteTable';
import { cardSitesQuery } from './queries';

export function CardSitesPage() {
  const api = useApi();
  const sites = useQuery(cardSitesQuery(api));
  const chats = useQuery(onlineChatsQuery(api));
  return (
    <BoundListPage
      kind="business-card-sites"
      query={sites}
      icon={IconId}
      table={(items) => <CardSiteTable sites={items} chats={chats.data?.items} />}
    />
  );
}
