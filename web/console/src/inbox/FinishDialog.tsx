import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InboxConversation } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useApi, useOwnId } from '../app/services';
import { describeError } from '../ui/describeError';
import { tell } from '../ui/tell';
import { putConversation } from './useLiveConversations';

interface FinishDialogProps {
  readonly conversation: InboxConversation;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before finishing: it is seen by the visitor at once and can't be taken back. */
export function FinishDialog({ conversation, opened, onClose }: FinishDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const client = useQueryClient();
  const ownId = useOwnId();
  const { number } = conversation;
  const finish = useMutation({
    mutationFn: () => api.inbox.finishConversation(conversation.id),
    onSuccess: (finished) => {
      putConversation(client, finished, ownId);
      onClose();
      tell(t, t('thread.finishedToast', { number }));
    },
  });

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('thread.finishTitle', { number })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        <Text>{t('thread.finishText')}</Text>
        {finish.error && (
          <Alert color="red" role="alert">
            {describeError(t, finish.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button loading={finish.isPending} onClick={() => finish.mutate()} data-autofocus>
            {t('thread.finishFull')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
