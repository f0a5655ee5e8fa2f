import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { openConversationsQuery } from './queries';

interface OneActiveDialogProps {
  readonly chat: OnlineChat;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Says how many clients hold several conversations, and what becomes of them, before there is to be one active. */
export function OneActiveDialog({ chat, onClose, onConfirm }: OneActiveDialogProps) {
  const { t } = useTranslation();
  const open = useQuery(openConversationsQuery(useApi(), chat.id));
  const several = open.data?.clientsWithSeveral;

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('onlineChats.oneActiveTitle', { name: chat.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        {open.isPending ? (
          <Skeleton height={24} />
        ) : several === undefined ? (
          <Alert color="yellow">{t('onlineChats.severalUnknown')}</Alert>
        ) : (
          <Text fw={600}>
            {several === 0 ? t('onlineChats.severalNone') : t('onlineChats.several', { count: several })}
          </Text>
        )}
        {several !== 0 && <Text>{t('onlineChats.oneActiveText')}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button onClick={onConfirm} disabled={open.isPending} data-autofocus>
            {t('app.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
