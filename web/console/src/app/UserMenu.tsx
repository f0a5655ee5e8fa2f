import { Avatar, Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSelector, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGE_NAMES, LANGUAGES } from '../i18n/i18n';
import { useServices, useWorkspace } from './services';
import classes from './UserMenu.module.css';

const SCHEMES = [
  { scheme: 'light', Icon: IconSun },
  { scheme: 'dark', Icon: IconMoon },
  { scheme: 'auto', Icon: IconDeviceDesktop },
] as const satisfies readonly { scheme: MantineColorScheme; Icon: typeof IconSun }[];

/** Who is signed in, and what is theirs alone: language, appearance, signing out. */
export function UserMenu() {
  const { t, i18n } = useTranslation();
  const { session } = useServices();
  const { user } = useWorkspace();
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  const signOut = () => {
    session.signOut().catch(() => notifications.show({ color: 'red', message: t('app.signOutFailed') }));
  };

  return (
    <Menu position="top-start" width={240} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes['target']} aria-label={`${user.name}: ${t('app.account')}`}>
          <Avatar name={user.name} color="initials" size={34} />
          <span className={classes['who']}>
            <span className={classes['name']}>{user.name}</span>
            <span className={classes['account']}>{user.accountName}</span>
          </span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.language')}</Menu.Label>
        {LANGUAGES.map((language) => (
          <Menu.Item
            key={language}
            role="menuitemradio"
            aria-checked={i18n.language === language}
            lang={language}
            rightSection={i18n.language === language && <IconCheck size={16} />}
            onClick={() => void changeLanguage(i18n, language)}
          >
            {LANGUAGE_NAMES[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('app.colorScheme')}</Menu.Label>
        {SCHEMES.map(({ scheme, Icon }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            leftSection={<Icon size={16} />}
            rightSection={colorScheme === scheme && <IconCheck size={16} />}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`app.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {t('app.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
