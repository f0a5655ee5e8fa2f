import { Alert, Button } from '@mantine/core';
import { IconInfoCircle, IconMessageCirclePlus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useIsAdministrator } from '../app/services';
import { Blank } from '../ui/Blank';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { TableLoading } from '../ui/TableLoading';
import { CreateDialog } from './CreateDialog';
import { EmbedDialog } from './EmbedDialog';
import { OnlineChatTable } from './OnlineChatTable';
import { onlineChatsQuery } from './queries';

export function OnlineChatsPage() {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const chats = useQuery(onlineChatsQuery(useApi()));
  const [creating, setCreating] = useState(false);
  const [embeddingId, setEmbeddingId] = useState<string>();
  const items = chats.data?.items ?? [];
  const embedding = items.find((chat) => chat.id === embeddingId);

  const createButton = isAdministrator && (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setCreating(true)}>
      {t('onlineChats.create')}
    </Button>
  );

  return (
    <Page
      title={t('onlineChats.title')}
      intro={t('onlineChats.intro')}
      actions={items.length > 0 ? createButton : undefined}
    >
      {!isAdministrator && (
        <Alert variant="light" color="gray" icon={<IconInfoCircle />} mb="md">
          {t('onlineChats.onlyAdministrators')}
        </Alert>
      )}
      {chats.isPending ? (
        <TableLoading />
      ) : chats.isError && items.length === 0 ? (
        <LoadFailed error={chats.error} onRetry={() => void chats.refetch()} />
      ) : items.length === 0 ? (
        <Blank icon={IconMessageCirclePlus} title={t('onlineChats.empty')} hint={t('onlineChats.emptyHint')}>
          {createButton}
        </Blank>
      ) : (
        <OnlineChatTable chats={items} onEmbed={setEmbeddingId} />
      )}
      {creating && (
        <CreateDialog
          onClose={() => setCreating(false)}
          onCreated={(created) => {
            setCreating(false);
            setEmbeddingId(created.id);
          }}
        />
      )}
      {embedding && <EmbedDialog chat={embedding} onClose={() => setEmbeddingId(undefined)} />}
    </Page>
  );
}
