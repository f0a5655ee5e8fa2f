import { Button } from '@mantine/core';
import { IconMessageCirclePlus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useIsAdministrator } from '../app/services';
import { ReadOnlyNote } from '../settings/ReadOnlyNote';
import { ListPage } from '../ui/ListPage';
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
    <ListPage
      title={t('onlineChats.title')}
      intro={t('onlineChats.intro')}
      query={chats}
      count={items.length}
      blank={{ icon: IconMessageCirclePlus, title: t('onlineChats.empty'), hint: t('onlineChats.emptyHint') }}
      create={createButton}
      notice={<ReadOnlyNote />}
      list={<OnlineChatTable chats={items} onEmbed={setEmbeddingId} />}
    >
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
    </ListPage>
  );
}
