import { Alert, Button, Popover, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { FieldError, OnlineChat, RefusedOrigin } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { useIsAdministrator } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { describeError } from '../ui/describeError';
import { describeField } from '../settings/describeField';
import { useUpdateOnlineChat } from './queries';
import classes from './Sightings.module.css';

interface RefusedOriginsProps {
  readonly chat: OnlineChat;
  readonly refused: readonly RefusedOrigin[];
  readonly now: Date;
}

/** A warning that opens the list of origins on which the chat was not let run; one click lets it. */
export function RefusedOrigins({ chat, refused, now }: RefusedOriginsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const isAdministrator = useIsAdministrator();
  const update = useUpdateOnlineChat(chat.id);
  const [opened, setOpened] = useState(false);
  const [allowing, setAllowing] = useState<string>();
  const addresses = chat.placementAddresses;

  const allow = (origin: string) => {
    setAllowing(origin);
    update.mutate({ placementAddresses: [...addresses, origin] }, { onSuccess: () => setOpened(false) });
  };
  const wrong = wrongAddress(update.error, addresses.length);

  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconAlertTriangle size={14} color="var(--mantine-color-orange-filled)" aria-hidden />}
          onClick={() => setOpened((open) => !open)}
        >
          {t('sightings.refused', { count: refused.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('sightings.refusedTitle')}>
        <Text size="sm" fw={600}>
          {t('sightings.refusedTitle')}
        </Text>
        <Text size="xs" c="dimmed" mb="xs">
          {t('sightings.refusedHint')}
        </Text>
        {update.error && (
          <Alert color="red" role="alert" mb="xs">
            {wrong ? describeField(t, wrong) : describeError(t, update.error)}
          </Alert>
        )}
        <ul className={classes['refused']}>
          {refused.map(({ origin, sessions, lastAt }) => (
            <li key={origin ?? ''}>
              <span>
                <Text size="sm">{origin ?? t('sightings.noOrigin')}</Text>
                <Text size="xs" c="dimmed" title={formats.dateTime(lastAt)}>
                  {t('sightings.attempts', { count: sessions, when: formats.ago(lastAt, now) })}
                </Text>
              </span>
              {isAdministrator && origin !== undefined && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('sightings.allowOrigin', { origin })}
                  loading={update.isPending && allowing === origin}
                  disabled={update.isPending}
                  onClick={() => allow(origin)}
                >
                  {t('sightings.allow')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Only the last address is new, so it is the wrong one, or there are too many. */
function wrongAddress(error: unknown, before: number): FieldError | undefined {
  return fieldError(error, `/placementAddresses/${before}`) ?? fieldError(error, '/placementAddresses');
}
