import { Alert, Button, TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { PageVerdict } from '@beseda/protocol';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import type { SettingsKind } from '../api/settingsKind';
import { useApi } from '../app/services';
import { describeError } from '../ui/describeError';
import { describeField } from './describeField';
import classes from './PlacementAddresses.module.css';

const VERDICTS = {
  allowed: 'pageCheck.allowed',
  'other-scheme': 'pageCheck.otherScheme',
  'other-port': 'pageCheck.otherPort',
  'other-www': 'pageCheck.otherWww',
  'other-subdomain': 'pageCheck.otherSubdomain',
  'other-host': 'pageCheck.otherHost',
} as const satisfies Record<PageVerdict, string>;

/** Says how a page's address would be judged, before anybody wonders why there is nothing on it. */
export function PageCheck({ kind, id }: { readonly kind: SettingsKind; readonly id: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const [address, setAddress] = useState('');
  const check = useMutation({ mutationFn: () => api.checkPage(kind, id, address.trim()) });
  const wrong = fieldError(check.error, '/address');
  const judged = check.data;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    check.mutate();
  };
  return (
    <div>
      <form className={classes['add']} onSubmit={submit} noValidate>
        <TextInput
          className={classes['field']}
          label={t('pageCheck.label')}
          description={t('pageCheck.hint')}
          placeholder={t('pageCheck.placeholder')}
          type="url"
          inputMode="url"
          value={address}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            check.reset();
          }}
          error={wrong && describeField(t, wrong)}
        />
        <Button type="submit" variant="default" loading={check.isPending}>
          {t('pageCheck.check')}
        </Button>
      </form>
      <div aria-live="polite">
        {judged && (
          <Alert
            mt="sm"
            variant="light"
            color={judged.verdict === 'allowed' ? 'green' : 'yellow'}
            icon={judged.verdict === 'allowed' ? <IconCircleCheck /> : <IconCircleX />}
          >
            {t(VERDICTS[judged.verdict], { origin: judged.displayed })}
          </Alert>
        )}
        {check.error && !wrong && (
          <Alert mt="sm" color="red">
            {describeError(t, check.error)}
          </Alert>
        )}
      </div>
    </div>
  );
}
