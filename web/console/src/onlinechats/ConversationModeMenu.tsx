import { Button, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import type { ConversationMode, OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from '../app/services';
import { describeError } from '../ui/describeError';
import { useUpdateOnlineChat } from './queries';

const MODES = {
  'one-active': 'oneActive',
  multiple: 'multiple',
} as const satisfies Record<ConversationMode, string>;

/** The conversations mode, changed in place: shown at once, taken back with a word when the server refuses. */
export function ConversationModeMenu({ chat }: { readonly chat: OnlineChat }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const update = useUpdateOnlineChat(chat.id, { optimistic: true });
  const current = t(`onlineChats.${MODES[chat.conversationMode]}`);

  const change = (conversationMode: ConversationMode) => {
    if (conversationMode === chat.conversationMode) return;
    update.mutate(
      { conversationMode },
      { onError: (error) => notifications.show({ color: 'red', message: describeError(t, error) }) },
    );
  };

  if (!isAdministrator) return current;
  return (
    <Menu position="bottom-start" width={300} shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          c="inherit"
          fw={500}
          rightSection={<IconPencil size={16} />}
          aria-label={t('onlineChats.changeMode', { mode: current })}
        >
          {current}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['one-active', 'multiple'] as const).map((mode) => (
          <Menu.Item
            key={mode}
            role="menuitemradio"
            aria-checked={mode === chat.conversationMode}
            rightSection={mode === chat.conversationMode && <IconCheck size={16} />}
            onClick={() => change(mode)}
          >
            {t(`onlineChats.${MODES[mode]}`)}
            <Text size="xs" c="dimmed">
              {t(`onlineChats.${MODES[mode]}Hint`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
