import {
  IconBuilding,
  IconForms,
  IconHeartHandshake,
  IconId,
  IconInbox,
  IconKey,
  IconMessage2Bolt,
  IconMessageCircleCog,
  IconPlugConnected,
  IconPuzzle,
  IconUsers,
  IconUser,
  IconUsersGroup,
  IconWebhook,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from './Navigation.module.css';
import { useIsAdministrator } from './services';

export function Navigation({ unread }: { readonly unread: number }) {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
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
        <Item to="/contacts" icon={IconUser} label={t('nav.contacts')} />
        <Item to="/companies" icon={IconBuilding} label={t('nav.companies')} />
        <Item to="/customers" icon={IconHeartHandshake} label={t('nav.customers')} />
      </ul>
      <h2 className={classes['section']}>{t('nav.settings')}</h2>
      <h3 className={classes['subsection']}>{t('nav.messengers')}</h3>
      <ul>
        <Item to="/settings/online-chats" icon={IconMessageCircleCog} label={t('nav.onlineChats')} />
        <Item to="/settings/feedback-buttons" icon={IconPuzzle} label={t('nav.feedbackButtons')} />
        <Item to="/settings/business-card-sites" icon={IconId} label={t('nav.cardSites')} />
        <Item to="/settings/canned-replies" icon={IconMessage2Bolt} label={t('nav.cannedReplies')} />
      </ul>
      {isAdministrator && (
        <>
          <h3 className={classes['subsection']}>{t('nav.account')}</h3>
          <ul>
            <Item to="/settings/users" icon={IconUsers} label={t('nav.users')} />
          </ul>
          <h3 className={classes['subsection']}>{t('nav.programs')}</h3>
          <ul>
            <Item to="/settings/integrations" icon={IconPlugConnected} label={t('nav.integrations')} />
            <Item to="/settings/api-tokens" icon={IconKey} label={t('nav.apiTokens')} />
            <Item to="/settings/webhooks" icon={IconWebhook} label={t('nav.webhooks')} />
          </ul>
        </>
      )}
      <h3 className={classes['subsection']}>{t('nav.crm')}</h3>
      <ul>
        <Item to="/settings/custom-fields" icon={IconForms} label={t('nav.customFields')} />
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
