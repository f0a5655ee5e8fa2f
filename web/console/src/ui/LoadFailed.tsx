import { Button } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Blank } from './Blank';
import { describeError } from './describeError';

/** In place of content that could not be loaded. */
export function LoadFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <Blank icon={IconCloudOff} title={t('error.loadFailed')} hint={describeError(t, error)}>
        <Button variant="light" onClick={onRetry}>
          {t('app.retry')}
        </Button>
      </Blank>
    </div>
  );
}
