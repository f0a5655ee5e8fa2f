import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { describeError } from '../ui/describeError';
import { describeField } from './describeField';

interface NameFormProps {
  readonly initial: string;
  readonly hint: string;
  readonly submitLabel: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSubmit: (name: string) => void;
  readonly onCancel: () => void;
}

/** The one field of creating and renaming. */
export function NameForm({ initial, hint, submitLabel, busy, error, onSubmit, onCancel }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  const [missing, setMissing] = useState(false);
  const wrongName = fieldError(error, '/name');

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '') onSubmit(name.trim());
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {error != null && !wrongName && (
          <Alert color="red" role="alert">
            {describeError(t, error)}
          </Alert>
        )}
        <TextInput
          label={t('settings.name')}
          description={hint}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={missing ? t('settings.nameMissing') : wrongName && describeField(t, wrongName)}
          maxLength={200}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
