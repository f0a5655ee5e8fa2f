import { ActionIcon, Drawer, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { lazy, memo, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { useSearchKey } from '../globalsearch/useSearchKey';
import { useAlerts } from '../inbox/useAlerts';
import { useLiveConversations } from '../inbox/useLiveConversations';
import { useUnreadConversations } from '../inbox/useUnreadConversations';
import { LiveIndicator } from '../live/LiveIndicator';
import { PageLoading } from '../ui/PageLoading';
import { UnreadInTitle } from '../ui/PageTitle';
import { Logo } from './Logo';
import { Navigation } from './Navigation';
import { UserMenu } from './UserMenu';
import classes from './Shell.module.css';

const GlobalSearch = lazy(async () => ({
  default: (await import('../globalsearch/GlobalSearch')).GlobalSearch,
}));

/** The frame around every page: navigation at the side, or on phones in a drawer below a bar. */
export function Shell() {
  const { t } = useTranslation();
  const [searching, setSearching] = useState(false);
  const openSearch = useCallback(() => setSearching(true), []);
  useSearchKey(openSearch);
  const main = useRef<HTMLElement>(null);
  useLiveConversations();
  useAlerts();
  const unread = useUnreadConversations();

  return (
    <div className={classes['shell']}>
      <a
        className={classes['skip']}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('app.skipToContent')}
      </a>
      <Bar unread={unread} onSearch={openSearch} />
      <div className={classes['side']}>
        <Menu unread={unread} onSearch={openSearch} />
      </div>
      <main ref={main} id="content" className={classes['main']} tabIndex={-1}>
        <UnreadInTitle value={unread}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </UnreadInTitle>
      </main>
      {searching && (
        <Suspense>
          <GlobalSearch onClose={() => setSearching(false)} />
        </Suspense>
      )}
      <PageAnnouncer />
    </div>
  );
}

interface MenuProps {
  readonly unread: number;
  readonly onSearch: () => void;
}

/** At the top of phones, and the drawer that it opens. */
const Bar = memo(function Bar({ unread, onSearch }: MenuProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [menuAt, setMenuAt] = useState<string>();
  const search = () => {
    setMenuAt(undefined);
    onSearch();
  };

  return (
    <>
      <div className={classes['bar']}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xl"
          aria-label={t('app.openMenu')}
          onClick={() => setMenuAt(pathname)}
        >
          <IconMenu2 />
        </ActionIcon>
        <Logo />
        <span className={classes['barEnd']}>
          <ActionIcon variant="subtle" color="gray" size="xl" aria-label={t('globalSearch.title')} onClick={search}>
            <IconSearch size={20} />
          </ActionIcon>
          <LiveIndicator compact />
        </span>
      </div>
      {/* Opened for one path: following a link closes it. */}
      <Drawer
        opened={menuAt === pathname}
        onClose={() => setMenuAt(undefined)}
        size="18rem"
        withCloseButton={false}
        padding={0}
        title={<VisuallyHidden>{t('app.menu')}</VisuallyHidden>}
        classNames={{ body: classes['drawerBody'], header: classes['drawerHeader'] }}
      >
        <Menu unread={unread} onSearch={search} />
      </Drawer>
    </>
  );
});

const Menu = memo(function Menu({ unread, onSearch }: MenuProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['menu']}>
      <div className={classes['brand']}>
        <Logo />
      </div>
      <UnstyledButton className={classes['search']} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        <span>{t('globalSearch.title')}</span>
        <kbd aria-hidden>Ctrl K</kbd>
      </UnstyledButton>
      <Navigation unread={unread} />
      <div className={classes['foot']}>
        <LiveIndicator />
        <UserMenu />
      </div>
    </div>
  );
});

/** Tells screen readers that another page came up: its title, once it is there. */
function PageAnnouncer() {
  const { pathname } = useLocation();
  const section = pathname.split('/').slice(0, 3).join('/');
  const [announced, setAnnounced] = useState('');
  const first = useRef(true);

  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => setAnnounced(document.title), 300);
    return () => clearTimeout(timer);
  }, [section]);

  return <VisuallyHidden aria-live="polite">{announced}</VisuallyHidden>;
}
