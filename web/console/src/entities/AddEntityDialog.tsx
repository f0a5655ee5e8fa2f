import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EntityType } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { validationErrors } from '../api/apiError';
import { boardKey, entitiesKey } from '../crm/queries';
import { entityPath } from '../crm/entityTypes';
import { useCrm } from '../crm/useCrm';
import { FormDialog } from '../ui/FormDialog';
import { useDescribeFlaw } from './useDescribeFlaw';

interface AddEntityDialogProps {
  readonly type: EntityType;
  readonly onClose: () => void;
}

/** Adds an entity by its name, and opens its card for all the rest. */
export function AddEntityDialog({ type, onClose }: AddEntityDialogProps) {
  const { t } = useTranslation();
  const crm = useCrm();
  const client = useQueryClient();
  const navigate = useNavigate();
  const describeFlaw = useDescribeFlaw();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const add = useMutation({
    mutationFn: (given: string) => crm.addEntity(type, { name: given }),
    onSuccess: (id) => {
      void client.invalidateQueries({ queryKey: entitiesKey(type) });
      void client.invalidateQueries({ queryKey: boardKey });
      onClose();
      void navigate(entityPath(type, id));
    },
  });
  const flaw = validationErrors(add.error)[0];

  const submit = () => {
    const given = name.trim();
    setMissing(given === '');
    if (given !== '') add.mutate(given);
  };

  return (
    <FormDialog
      title={t(`entities.new_${type}`)}
      submit={t('entities.add')}
      busy={add.isPending}
      error={flaw ? null : add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('entities.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={missing ? t('entities.nameMissing') : flaw && describeFlaw(flaw)}
        maxLength={255}
        data-autofocus
      />
    </FormDialog>
  );
}
