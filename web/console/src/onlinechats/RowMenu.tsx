import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import type { OnlineChat } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangesDialog } from './ChangesDialog';
import { DeleteDialog } from './DeleteDialog';

/** What is done more rarely with a chat. */
export function RowMenu({ chat }: { readonly chat: OnlineChat }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'changes' | 'delete'>();
  const close = () => setDialog(undefined);

  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('onlineChats.actions', { name: chat.name })}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setDialog('changes')}>
            {t('changes.show')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => setDialog('delete')}>
            {t('onlineChats.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'changes' && <ChangesDialog chat={chat} onClose={close} />}
      {dialog === 'delete' && <DeleteDialog chat={chat} onClose={close} />}
    </>
  );
}
