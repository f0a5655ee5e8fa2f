import { Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveStatus, useWorkspace } from '../app/services';
import type { LiveStatus } from './operatorSocket';
import classes from './LiveIndicator.module.css';

/** A hiccup shorter than this is not worth a word. */
const SETTLE_MS = 1_500;

/** Whether new messages arrive by themselves right now, and what to do when they don't. */
export function LiveIndicator({ compact = false }: { readonly compact?: boolean }) {
  const { t } = useTranslation();
  const { socket } = useWorkspace();
  const status = useSettledStatus();
  const hint = status === 'stopped' ? t('live.stoppedHint') : status === 'reconnecting' ? t('live.behind') : undefined;

  return (
    <div className={classes['row']} data-compact={compact || undefined}>
      <Tooltip label={hint ?? t(`live.${status}`)} multiline maw={280} disabled={!hint && !compact}>
        <span className={classes['status']} data-status={status} tabIndex={hint ? 0 : undefined} role="status">
          <span className={classes['dot']} aria-hidden />
          {compact && status === 'live' ? <VisuallyHidden>{t('live.live')}</VisuallyHidden> : t(`live.${status}`)}
        </span>
      </Tooltip>
      {!compact && status === 'reconnecting' && (
        <Button variant="subtle" size="compact-xs" onClick={() => socket.reconnectNow()}>
          {t('live.reconnectNow')}
        </Button>
      )}
      {!compact && status === 'stopped' && (
        <Button variant="subtle" size="compact-xs" onClick={() => window.location.reload()}>
          {t('live.reload')}
        </Button>
      )}
    </div>
  );
}

function useSettledStatus(): LiveStatus {
  const status = useLiveStatus();
  const [settled, setSettled] = useState(status);

  useEffect(() => {
    const timer = setTimeout(() => setSettled(status), status === 'live' || status === 'stopped' ? 0 : SETTLE_MS);
    return () => clearTimeout(timer);
  }, [status]);

  return settled;
}
