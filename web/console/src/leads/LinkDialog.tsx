import { Alert, Modal, Stack, Text } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { BoardLead } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import type { Target } from '../api/crmApi';
import { EntityPicker } from '../entities/EntityPicker';
import { describeError } from '../ui/describeError';
import { tell } from '../ui/tell';

interface LinkDialogProps {
  readonly lead: BoardLead;
  readonly link: UseMutationResult<unknown, Error, { readonly lead: BoardLead; readonly to: Target }>;
  readonly onClose: () => void;
}

/** Gives the conversation of an incoming lead to a lead or customer that was there before. */
export function LinkDialog({ lead, link, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  const choose = (to: Target, name: string) => {
    link.mutate(
      { lead, to },
      {
        onSuccess: () => {
          onClose();
          tell(t, t('leads.linked', { name }));
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('leads.linkTitle', { name: lead.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack>
        <Text size="sm">{t('leads.linkText')}</Text>
        {link.error && (
          <Alert color="red" role="alert">
            {describeError(t, link.error)}
          </Alert>
        )}
        {(['leads', 'customers'] as const).map((type) => (
          <EntityPicker
            key={type}
            type={type}
            label={t(`leads.linkTo_${type}`)}
            without={type === 'leads' ? [lead.id] : []}
            busy={link.isPending}
            onChoose={({ id, name }) => choose({ type, id }, name)}
          />
        ))}
      </Stack>
    </Modal>
  );
}
