import { Alert, Button, Group, Modal, NumberInput, Radio, Stack, Switch } from '@mantine/core';
import type { FinishedConversations, OnlineChat, Reopening } from '@beseda/protocol';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { describeError } from '../ui/describeError';
import { describeField } from '../settings/describeField';
import { useUndoableUpdate } from '../settings/useUndoableUpdate';

interface FinishedConversationsDialogProps {
  readonly chat: OnlineChat;
  readonly onClose: () => void;
}

const MAX_DAYS = 365;
const FIRST_DAYS = 30;

/** What clients may do with finished conversations. The first choice counts for one active conversation, and says so. */
export function FinishedConversationsDialog({ chat, onClose }: FinishedConversationsDialogProps) {
  const { t } = useTranslation();
  const update = useUndoableUpdate('online-chats', chat.id);
  const now = chat.finishedConversations;
  const [reopening, setReopening] = useState<Reopening>(now.reopening);
  const [days, setDays] = useState<number | string>(now.reopeningDays ?? FIRST_DAYS);
  const [readable, setReadable] = useState(now.readable);
  const wrongDays = fieldError(update.error, '/finishedConversations/reopeningDays');
  const missingDays = reopening === 'within-days' && (typeof days !== 'number' || days < 1 || days > MAX_DAYS);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (missingDays) return;
    const finishedConversations: FinishedConversations = {
      reopening,
      ...(reopening === 'within-days' && { reopeningDays: Number(days) }),
      readable,
    };
    update.mutate({ finishedConversations }, { onSuccess: onClose });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('finishedConversations.title', { name: chat.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {update.error != null && !wrongDays && (
            <Alert color="red" role="alert">
              {describeError(t, update.error)}
            </Alert>
          )}
          <Radio.Group
            label={t('finishedConversations.reopening')}
            description={
              chat.conversationMode === 'multiple'
                ? t('finishedConversations.onlyOneActiveNow')
                : t('finishedConversations.onlyOneActive')
            }
            value={reopening}
            onChange={setReopening}
          >
            <Stack gap="xs" mt="sm">
              <Radio value="always" label={t('finishedConversations.always')} />
              <Radio value="within-days" label={t('finishedConversations.withinDays')} />
              {reopening === 'within-days' && (
                <NumberInput
                  label={t('finishedConversations.days')}
                  value={days}
                  onChange={setDays}
                  min={1}
                  max={MAX_DAYS}
                  clampBehavior="none"
                  allowDecimal={false}
                  allowNegative={false}
                  error={
                    missingDays ? t('fieldProblem.reopening-days-range') : wrongDays && describeField(t, wrongDays)
                  }
                  w={160}
                  ml="xl"
                />
              )}
              <Radio value="never" label={t('finishedConversations.never')} />
            </Stack>
          </Radio.Group>
          <Switch
            label={t('finishedConversations.readable')}
            description={t('finishedConversations.readableHint')}
            checked={readable}
            onChange={(event) => {
              setReadable(event.currentTarget.checked);
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button type="submit" loading={update.isPending} disabled={missingDays}>
              {t('app.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
