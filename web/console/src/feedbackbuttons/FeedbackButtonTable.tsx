import { Anchor, ColorSwatch } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import type { FeedbackButton, OnlineChat } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BoundTo } from '../settings/BoundTo';
import { Muted } from '../ui/Muted';
import { Table } from '../ui/Table';
import { CHANNEL_ICONS } from './channelKinds';
import classes from './FeedbackButtonTable.module.css';

interface FeedbackButtonTableProps {
  readonly buttons: readonly FeedbackButton[];
  /** `undefined` until they are loaded. */
  readonly chats: readonly OnlineChat[] | undefined;
}

export function FeedbackButtonTable({ buttons, chats }: FeedbackButtonTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      columns={[t('settings.name'), t('settings.bound'), t('feedbackButtons.channels'), t('feedbackButtons.sites')]}
    >
      {buttons.map((button) => (
        <tr key={button.id}>
          <th scope="row">
            <span className={classes['name']}>
              <ColorSwatch color={button.color} size={16} withShadow={false} aria-hidden />
              <Anchor component={Link} to={`/settings/feedback-buttons/${button.id}`}>
                {button.name}
              </Anchor>
            </span>
          </th>
          <td data-column={t('settings.bound')}>
            <BoundTo chatId={button.onlineChatId} chats={chats} />
          </td>
          <td data-column={t('feedbackButtons.channels')}>
            <Channels button={button} />
          </td>
          <td data-column={t('feedbackButtons.sites')}>
            <Sites button={button} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Channels({ button: { channels } }: { readonly button: FeedbackButton }) {
  const { t } = useTranslation();
  if (channels.length === 0) return <Muted>–</Muted>;
  return (
    <ul className={classes['channels']}>
      {channels.map(({ kind, link }) => {
        const Icon = CHANNEL_ICONS[kind];
        const label = t(`feedbackButtons.${kind}`);
        return (
          <li key={`${kind} ${link}`} title={label}>
            <Icon size={18} role="img" aria-label={label} />
          </li>
        );
      })}
    </ul>
  );
}

function Sites({ button }: { readonly button: FeedbackButton }) {
  const { t } = useTranslation();
  if (button.embeddedInApp) {
    return (
      <span className={classes['name']}>
        <IconDeviceMobile size={16} aria-hidden /> {t('feedbackButtons.inApp')}
      </span>
    );
  }
  if (button.trustedSites.length === 0) return <Muted>{t('feedbackButtons.sitesNone')}</Muted>;
  return (
    <span className={classes['sites']}>
      {button.trustedSitesDisplayed.map((site) => (
        <span key={site}>{site}</span>
      ))}
    </span>
  );
}
