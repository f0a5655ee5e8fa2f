import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyableCode } from '../ui/CopyableCode';

/** A secret that was made just now; nothing can show it again. */
export function NewSecret({ name, secret }: { readonly name: string; readonly secret: string }) {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" role="status" icon={<IconAlertTriangle />}>
      <CopyableCode title={t('signingKeys.secret', { name })} code={secret} autoFocus>
        {t('signingKeys.secretOnce')}
      </CopyableCode>
    </Alert>
  );
}
