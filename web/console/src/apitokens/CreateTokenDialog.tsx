import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { FormDialog } from '../ui/FormDialog';
import { NewSecret } from '../ui/NewSecret';
import { useCreateApiToken } from './queries';

const MAX_NAME = 100;

/** Creates a token and shows it, once. */
export function CreateTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateApiToken();
  const [name, setName] = useState('');
  const [limits] = useState(() => ({ min: dayAfter({ days: 1 }), max: dayAfter({ years: 5 }) }));
  const [expiresOn, setExpiresOn] = useState(() => dayAfter({ years: 1 }));
  const [tried, setTried] = useState(false);
  const nameWrong = name.trim() === '';
  const dateWrong = expiresOn < limits.min || expiresOn > limits.max;
  const refusedDate = fieldError(create.error, '/expiresOn') !== undefined;
  const created = create.data;

  const submit = () => {
    setTried(true);
    if (!nameWrong && !dateWrong) create.mutate({ name: name.trim(), expiresOn });
  };

  return (
    <FormDialog
      title={t('apiTokens.createTitle')}
      size={created ? 'xl' : 'md'}
      submit={t('apiTokens.createConfirm')}
      busy={create.isPending}
      error={refusedDate ? null : create.error}
      onSubmit={submit}
      onClose={onClose}
      secret={
        created && (
          <NewSecret title={t('apiTokens.token', { name: created.name })} secret={created.token}>
            {t('apiTokens.tokenOnce')}
          </NewSecret>
        )
      }
    >
      <TextInput
        label={t('apiTokens.name')}
        description={t('apiTokens.nameHint')}
        maxLength={MAX_NAME}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && nameWrong && t('apiTokens.nameMissing')}
        data-autofocus
      />
      <TextInput
        label={t('apiTokens.expiresOn')}
        description={t('apiTokens.expiresOnHint')}
        type="date"
        min={limits.min}
        max={limits.max}
        value={expiresOn}
        onChange={(event) => {
          setExpiresOn(event.currentTarget.value);
          create.reset();
        }}
        error={(refusedDate || (tried && dateWrong)) && t('apiTokens.expiresOnWrong')}
      />
    </FormDialog>
  );
}

/** A day from today in UTC, as date inputs have it. */
function dayAfter({ days = 0, years = 0 }: { readonly days?: number; readonly years?: number }): string {
  const day = new Date();
  day.setUTCFullYear(day.getUTCFullYear() + years, day.getUTCMonth(), day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
