import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Blank } from '../ui/Blank';
import { PageTitle } from '../ui/PageTitle';

/** Where a page that failed to load or to draw would be. */
export function ErrorPage() {
  const { t } = useTranslation();
  const outdated = isMissingChunk(useRouteError());
  return (
    <div role="alert">
      <PageTitle>{t('error.title')}</PageTitle>
      <Blank
        order={1}
        icon={outdated ? IconRefresh : IconAlertTriangle}
        title={t('error.title')}
        hint={outdated ? t('error.update') : t('error.page')}
      >
        <Group>
          <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
          {/* A whole page load on purpose: what failed may be what a client-side link needs. */}
          <Button component="a" href="/console/inbox" variant="default">
            {t('error.toInbox')}
          </Button>
        </Group>
      </Blank>
    </div>
  );
}

/** The server was updated under an open page: the files that the page knows are gone. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /import|module/i.test(error.message);
}
