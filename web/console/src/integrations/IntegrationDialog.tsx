import { TextInput } from '@mantine/core';
import type { Integration } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { CopyableCode } from '../ui/CopyableCode';
import { FormDialog } from '../ui/FormDialog';
import { NewSecret } from '../ui/NewSecret';
import { tell } from '../ui/tell';
import { useCreateIntegration, useUpdateIntegration } from './queries';

const MAX_NAME = 100;

interface IntegrationDialogProps {
  readonly integration?: Integration;
  readonly onClose: () => void;
}

/** Creates an integration and shows its secret, once; or changes one. */
export function IntegrationDialog({ integration, onClose }: IntegrationDialogProps) {
  const { t } = useTranslation();
  const create = useCreateIntegration();
  const update = useUpdateIntegration(integration?.id ?? '');
  const [name, setName] = useState(integration?.name ?? '');
  const [redirectUri, setRedirectUri] = useState(integration?.redirectUri ?? '');
  const [tried, setTried] = useState(false);
  const error = create.error ?? update.error;
  const refusedAddress = fieldError(error, '/redirectUri') !== undefined;
  const nameWrong = name.trim() === '';
  const addressWrong = !isRedirectUri(redirectUri.trim());
  const created = create.data;

  const submit = () => {
    setTried(true);
    if (nameWrong || addressWrong) return;
    const request = { name: name.trim(), redirectUri: redirectUri.trim() };
    if (!integration) {
      create.mutate(request);
      return;
    }
    update.mutate(request, {
      onSuccess: () => {
        tell(t, t('integrations.saved', { name: request.name }));
        onClose();
      },
    });
  };

  return (
    <FormDialog
      title={integration ? t('integrations.editTitle') : t('integrations.createTitle')}
      size="lg"
      submit={t('app.save')}
      busy={create.isPending || update.isPending}
      error={refusedAddress ? null : error}
      onSubmit={submit}
      onClose={onClose}
      secret={
        created && (
          <>
            <CopyableCode title={t('integrations.clientId')} code={created.id} />
            <NewSecret title={t('integrations.secret')} secret={created.clientSecret}>
              {t('integrations.secretOnce')}
            </NewSecret>
          </>
        )
      }
    >
      <TextInput
        label={t('integrations.name')}
        description={t('integrations.nameHint')}
        maxLength={MAX_NAME}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && nameWrong && t('integrations.nameMissing')}
        data-autofocus
      />
      <TextInput
        label={t('integrations.redirectUri')}
        description={t('integrations.redirectUriHint')}
        type="url"
        placeholder="https://"
        value={redirectUri}
        onChange={(event) => {
          setRedirectUri(event.currentTarget.value);
          create.reset();
          update.reset();
        }}
        error={(refusedAddress || (tried && addressWrong)) && t('integrations.redirectUriWrong')}
      />
    </FormDialog>
  );
}

/** What the server will say of it, as far as can be told here. */
function isRedirectUri(address: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '' || address.includes('#')) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && OWN_MACHINE.has(url.hostname));
}

const OWN_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);
