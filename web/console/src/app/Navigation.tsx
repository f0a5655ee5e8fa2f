import {
  IconId,
  IconInbox,
  IconMessage2Bolt,
  IconMessageCircleCog,
  IconPuzzle,
  IconUsersGroup,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from './Navigation.module.css';

export function Navigation({ unread }: { readonly unread: number }) {
  const { t } = useTranslation();
  return (
    <nav className={classes['nav']} aria-label={t('nav.main')}>
      <ul>
        <Item to="/inbox" icon={IconInbox} label={t('nav.inbox')}>
          {unread > 0 && (
            <span className={classes['count']} aria-label={t('nav.unread', { count: unread })}>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </Item>
        <Item to="/leads" icon={IconUsersGroup} label={t('nav.leads')} />
      </ul>
      <h2 className={classes['section']}>{t('nav.settings')}</h2>
      <h3 className={classes['subsection']}>{t('nav.messengers')}</h3>
      <ul>
        <Item to="/settings/online-chats" icon={IconMessageCircleCog} label={t('nav.onlineChats')} />
        <Item to="/settings/feedback-buttons" icon={IconPuzzle} label={t('nav.feedbackButtons')} />
        <Item to="/settings/business-card-sites" icon={IconId} label={t('nav.cardSites')} />
        <Item to="/settings/canned-replies" icon={IconMessage2Bolt} label={t('nav.cannedReplies')} />
      </ul>
    </nav>
  );
}

interface ItemProps {
  readonly to: string;
  readonly icon: ComponentType<IconProps>;
  readonly label: string;
  readonly children?: ReactNode;
}

function Item({ to, icon: Icon, label, children }: ItemProps) {
  return (
    <li>
      <NavLink to={to} className={classes['item'] ?? ''}>
        <Icon size={20} stroke={1.7} aria-hidden />
        <span>{label}</span>
        {children}
      </NavLink>
    </li>
  );
}
