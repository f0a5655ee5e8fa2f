import { Alert, Button } from '@mantine/core';
import { IconId, IconInfoCircle, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useIsAdministrator } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';
import { CreateAndOpenDialog } from '../settings/CreateAndOpenDialog';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { TableLoading } from '../ui/TableLoading';
import { CardSiteTable } from './CardSiteTable';
import { cardSitesQuery } from './queries';

export function CardSitesPage() {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const api = useApi();
  const sites = useQuery(cardSitesQuery(api));
  const chats = useQuery(onlineChatsQuery(api));
  const [creating, setCreating] = useState(false);
  const items = sites.data?.items ?? [];

  const createButton = isAdministrator && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setCreating(true)}>
      {t('cardSites.create')}
    </Button>
  );

  return (
    <Page
      title={t('cardSites.title')}
      intro={t('cardSites.intro')}
      actions={items.length > 0 ? createButton : undefined}
    >
      {!isAdministrator && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle />} mb="md">
          {t('settings.onlyAdministrators')}
        </Alert>
      )}
      {sites.isPending ? (
        <TableLoading />
      ) : sites.isError && items.length === 0 ? (
        <LoadFailed error={sites.error} onRetry={() => void sites.refetch()} />
      ) : items.length === 0 ? (
        <Blank icon={IconId} title={t('cardSites.empty')} hint={t('cardSites.emptyHint')}>
          {createButton}
        </Blank>
      ) : (
        <CardSiteTable sites={items} chats={chats.data?.items} />
      )}
      {creating && <CreateAndOpenDialog kind="business-card-sites" onClose={() => setCreating(false)} />}
    </Page>
  );
}
