import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { FormDialog } from '../ui/FormDialog';
import { describeField } from './describeField';

interface NameDialogProps {
  readonly title: string;
  readonly initial?: string;
  readonly hint: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
}

/** Creating and renaming: there is one field. */
export function NameDialog({ initial = '', hint, error, onSubmit, ...dialog }: NameDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  const [missing, setMissing] = useState(false);
  const wrongName = fieldError(error, '/name');

  const submit = () => {
    setMissing(name.trim() === '');
    if (name.trim() !== '') onSubmit(name.trim());
  };

  return (
    <FormDialog {...dialog} error={wrongName ? null : error} onSubmit={submit}>
      <TextInput
        label={t('settings.name')}
        description={hint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={missing ? t('settings.nameMissing') : wrongName && describeField(t, wrongName)}
        maxLength={200}
        data-autofocus
      />
    </FormDialog>
  );
}
