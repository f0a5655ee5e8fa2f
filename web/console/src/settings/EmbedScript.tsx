import { Alert, Button, Skeleton } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Placement } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import type { SettingsKind } from '../api/settingsKind';
import { useApi } from '../app/services';
import { CopyableCode } from '../ui/CopyableCode';
import { describeError } from '../ui/describeError';
import { embedScriptQuery, type SettingVersion } from './queries';
import classes from './EmbedScript.module.css';

interface EmbedScriptProps {
  readonly kind: SettingsKind;
  readonly item: SettingVersion;
  readonly placement: Placement;
  /** Why there is no script, if there is nowhere it may run. */
  readonly missing: string | undefined;
  /** False while that is being decided. */
  readonly settled: boolean;
}

/** The script and the button that copies it, or the reason why it can't be copied yet. */
export function EmbedScript({ kind, item, placement, missing, settled }: EmbedScriptProps) {
  const { t } = useTranslation();
  const available = settled && missing === undefined;
  const script = useQuery(embedScriptQuery(useApi(), kind, item, placement, available));

  const instead =
    missing !== undefined ? (
      <div className={classes['missing']}>
        <IconLock size={18} aria-hidden />
        {missing}
      </div>
    ) : script.isError ? (
      <Alert color="red" role="alert">
        {describeError(t, script.error)}{' '}
        <Button variant="subtle" size="compact-sm" onClick={() => void script.refetch()}>
          {t('app.retry')}
        </Button>
      </Alert>
    ) : (
      <Skeleton height={120} radius="md" />
    );
  return (
    <CopyableCode
      title={t('embed.script')}
      code={available ? script.data?.script : undefined}
      instead={instead}
      hint={placement === 'web' ? t('embed.scriptHintWeb') : t('embed.scriptHintApp')}
    />
  );
}
