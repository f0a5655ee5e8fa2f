import { Alert, Button } from '@mantine/core';
import { IconInfoCircle, IconPlus, IconPuzzle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useIsAdministrator } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { TableLoading } from '../ui/TableLoading';
import { CreateAndOpenDialog } from '../settings/CreateAndOpenDialog';
import { FeedbackButtonTable } from './FeedbackButtonTable';
import { feedbackButtonsQuery } from './queries';

export function FeedbackButtonsPage() {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const api = useApi();
  const buttons = useQuery(feedbackButtonsQuery(api));
  const chats = useQuery(onlineChatsQuery(api));
  const [creating, setCreating] = useState(false);
  const items = buttons.data?.items ?? [];

  const createButton = isAdministrator && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setCreating(true)}>
      {t('feedbackButtons.create')}
    </Button>
  );

  return (
    <Page
      title={t('feedbackButtons.title')}
      intro={t('feedbackButtons.intro')}
      actions={items.length > 0 ? createButton : undefined}
    >
      {!isAdministrator && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle />} mb="md">
          {t('settings.onlyAdministrators')}
        </Alert>
      )}
      {buttons.isPending ? (
        <TableLoading />
      ) : buttons.isError && items.length === 0 ? (
        <LoadFailed error={buttons.error} onRetry={() => void buttons.refetch()} />
      ) : items.length === 0 ? (
        <Blank icon={IconPuzzle} title={t('feedbackButtons.empty')} hint={t('feedbackButtons.emptyHint')}>
          {createButton}
        </Blank>
      ) : (
        <FeedbackButtonTable buttons={items} chats={chats.data?.items} />
      )}
      {creating && <CreateAndOpenDialog kind="feedback-buttons" onClose={() => setCreating(false)} />}
    </Page>
  );
}
