import { Alert, Button, Group, Modal, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { describeError } from '../ui/describeError';
import { LoadFailed } from '../ui/LoadFailed';
import { HeldNumbers } from './HeldNumbers';
import { erasuresKey, heldQuery } from './queries';
import { usePrivacy } from './usePrivacy';

interface EraseDialogProps {
  readonly contact: number;
  readonly name: string;
  readonly onClose: () => void;
}

/** Says in numbers what goes, and asks for the contact's number before it does. Afterwards the list of erasures tells how far it is. */
export function EraseDialog({ contact, name, onClose }: EraseDialogProps) {
  const { t } = useTranslation();
  const privacy = usePrivacy();
  const client = useQueryClient();
  const navigate = useNavigate();
  const held = useQuery(heldQuery(privacy, contact));
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const isConfirmed = typed.trim() === String(contact);
  const erase = useMutation({
    mutationFn: () => privacy.erase(contact, typed.trim()),
    onSuccess: async () => {
      await navigate('/contacts/erasures');
      await client.invalidateQueries({ queryKey: erasuresKey });
      client.removeQueries({ queryKey: ['crm'], type: 'inactive' });
    },
  });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isConfirmed) erase.mutate();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('privacy.eraseTitle', { name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Alert color="red" icon={<IconAlertTriangle />}>
            {t('privacy.eraseText')}
          </Alert>
          {held.data ? (
            <HeldNumbers held={held.data} />
          ) : held.isError ? (
            <LoadFailed error={held.error} onRetry={() => void held.refetch()} />
          ) : (
            <Skeleton height={150} role="status" aria-label={t('app.loading')} />
          )}
          {held.data && held.data.shared > 0 && (
            <Text size="sm">{t('privacy.shared', { count: held.data.shared })}</Text>
          )}
          <Text size="sm">{t('privacy.copies')}</Text>
          <TextInput
            label={t('privacy.confirm', { id: contact })}
            description={t('privacy.confirmHint')}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={tried && !isConfirmed && t('privacy.confirmWrong', { id: contact })}
          />
          {erase.error !== null && (
            <Alert color="red" role="alert">
              {describeError(t, erase.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              {t('app.cancel')}
            </Button>
            <Button type="submit" color="red.9" loading={erase.isPending} disabled={!held.data}>
              {t('privacy.eraseNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
