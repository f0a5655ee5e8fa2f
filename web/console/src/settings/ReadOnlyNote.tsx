import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from '../app/services';

/** Tells those who may not change what they see that administrators do. */
export function ReadOnlyNote() {
  const { t } = useTranslation();
  if (useIsAdministrator()) return null;
  return (
    <Alert variant="light" color="gray" icon={<IconInfoCircle />} mb="md">
      {t('settings.onlyAdministrators')}
    </Alert>
  );
}
