import { Button, Menu, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ConversationMode, OnlineChat } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from '../app/services';
import { tellError } from '../ui/tell';
import { FinishedConversationsDialog } from './FinishedConversationsDialog';
import { OneActiveDialog } from './OneActiveDialog';
import { useUndoableUpdate } from '../settings/useUndoableUpdate';

const MODES = {
  'one-active': 'oneActive',
  multiple: 'multiple',
} as const satisfies Record<ConversationMode, string>;

/**
 * The conversations mode, changed in place: shown at once, taken back with a word when the server refuses. Before several
 * conversations become one active, it is said whom that concerns. Here too: what clients may do with finished ones.
 */
export function ConversationModeMenu({ chat }: { readonly chat: OnlineChat }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const update = useUndoableUpdate('online-chats', chat.id, { optimistic: true });
  const [asking, setAsking] = useState(false);
  const [ofFinished, setOfFinished] = useState(false);
  const current = t(`onlineChats.${MODES[chat.conversationMode]}`);

  const choose = (mode: ConversationMode) => {
    if (mode === chat.conversationMode) return;
    if (mode === 'one-active') setAsking(true);
    else save(mode);
  };
  const save = (conversationMode: ConversationMode) => {
    setAsking(false);
    update.mutate(
      { conversationMode },
      {
        onError: (error) => {
          tellError(t, error);
        },
      },
    );
  };

  if (!isAdministrator) return current;
  return (
    <Menu position="bottom-start" width={300} shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          c="inherit"
          ml={-12}
          fw={500}
          rightSection={<IconPencil size={16} />}
          aria-label={t('onlineChats.changeMode', { mode: current })}
        >
          {current}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={chat.conversationMode}
          onChange={(mode) => {
            choose(mode as ConversationMode);
          }}
        >
          {(['one-active', 'multiple'] as const).map((mode) => (
            <Menu.RadioItem key={mode} value={mode} closeMenuOnClick>
              {t(`onlineChats.${MODES[mode]}`)}
              <Text size="xs" c="dimmed">
                {t(`onlineChats.${MODES[mode]}Hint`)}
              </Text>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={() => setOfFinished(true)}>{t('finishedConversations.open')}</Menu.Item>
      </Menu.Dropdown>
      {asking && (
        <OneActiveDialog
          chat={chat}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            save('one-active');
          }}
        />
      )}
      {ofFinished && <FinishedConversationsDialog chat={chat} onClose={() => setOfFinished(false)} />}
    </Menu>
  );
}
