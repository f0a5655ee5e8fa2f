import { Text } from '@mantine/core';
import type { ChatSightings, LastSeen, OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import { RefusedOrigins } from './RefusedOrigins';
import classes from './Sightings.module.css';

interface SightingCellProps {
  readonly chat: OnlineChat;
  /** `undefined` until they are loaded. */
  readonly sightings: ChatSightings | undefined;
  /** When they were loaded. */
  readonly now: Date;
}

/** When and where the widget of a chat ran last, who was refused, and how many visitors the site vouched for. */
export function SightingCell({ chat, sightings, now }: SightingCellProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!sightings) return <span title={t('sightings.unknown')}>–</span>;

  const share = sightings.verifiedShare7d;
  const refused = sightings.refusedOrigins.filter(
    (each) => each.origin === undefined || !chat.placementAddresses.includes(each.origin),
  );
  return (
    <span className={classes['cell']}>
      {sightings.lastSeen ? (
        <LastSeenAt seen={sightings.lastSeen} now={now} />
      ) : (
        <Text span size="sm" c="dimmed" title={t('sightings.neverHint')}>
          {t('sightings.never')}
        </Text>
      )}
      {refused.length > 0 && <RefusedOrigins chat={chat} refused={refused} now={now} />}
      {share !== undefined && (
        <Text span size="xs" c="dimmed" title={t('sightings.verifiedHint')}>
          {t('sightings.verified', { share: formats.percent(share) })}
        </Text>
      )}
    </span>
  );
}

function LastSeenAt({ seen, now }: { readonly seen: LastSeen; readonly now: Date }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const where = seen.origin ?? (seen.placement === 'app' ? t('sightings.inApp') : t('sightings.noOrigin'));
  return (
    <>
      <time dateTime={seen.at} title={formats.dateTime(seen.at)}>
        {formats.ago(seen.at, now)}
      </time>
      <Text span size="xs" c="dimmed">
        {where}
      </Text>
    </>
  );
}
