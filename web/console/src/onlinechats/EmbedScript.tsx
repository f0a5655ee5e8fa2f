import { Alert, Button, Skeleton, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { OnlineChat, Placement } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { describeError } from '../ui/describeError';
import { useCopy } from '../ui/useCopy';
import { embedScriptQuery } from './queries';
import classes from './EmbedScript.module.css';

interface EmbedScriptProps {
  readonly chat: OnlineChat;
  readonly placement: Placement;
  readonly available: boolean;
}

/** The script and the button that copies it, or the reason why it can't be copied yet. */
export function EmbedScript({ chat, placement, available }: EmbedScriptProps) {
  const { t } = useTranslation();
  const script = useQuery(embedScriptQuery(useApi(), chat, placement, available));
  const { copied, copy } = useCopy();

  const missing = placement === 'web' && chat.placementAddresses.length === 0;
  const text = available ? script.data?.script : undefined;
  return (
    <section aria-labelledby="embed-script">
      <div className={classes['head']}>
        <Text size="sm" fw={600} id="embed-script">
          {t('embed.script')}
        </Text>
        <Button
          size="xs"
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          disabled={text === undefined}
          aria-describedby={missing ? 'embed-script-missing' : undefined}
          onClick={() => text !== undefined && copy(text)}
        >
          {copied ? t('embed.copied') : t('embed.copy')}
        </Button>
      </div>
      {missing ? (
        <div className={classes['missing']} id="embed-script-missing">
          <IconLock size={18} aria-hidden />
          {t('embed.whyNoScript')}
        </div>
      ) : script.isError ? (
        <Alert color="red" role="alert">
          {describeError(t, script.error)}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => void script.refetch()}>
            {t('app.retry')}
          </Button>
        </Alert>
      ) : text === undefined ? (
        <Skeleton height={120} radius="md" />
      ) : (
        <>
          <pre className={classes['script']} tabIndex={0} aria-labelledby="embed-script">
            {text}
          </pre>
          <Text size="sm" className={classes['hint']}>
            {placement === 'web' ? t('embed.scriptHintWeb') : t('embed.scriptHintApp')}
          </Text>
        </>
      )}
      <div aria-live="polite" className={classes['hint']}>
        {copied === false && t('embed.copyFailed')}
      </div>
    </section>
  );
}
