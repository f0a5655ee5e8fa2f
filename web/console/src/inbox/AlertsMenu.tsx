import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconBell, IconBellOff, IconBellRinging, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../app/services';

/** Whether new messages call the operator who looks elsewhere. The browser is asked on the click only. */
export function AlertsMenu() {
  const { t } = useTranslation();
  const { alerts } = useWorkspace();
  const { notifications, sound, permission } = useSyncExternalStore(alerts.subscribe, alerts.snapshot);
  const Icon = notifications ? IconBellRinging : IconBell;

  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color={notifications ? 'beseda' : 'gray'} size="lg" aria-label={t('alerts.title')}>
          <Icon size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('alerts.label')}</Menu.Label>
        {permission === 'denied' || permission === 'unsupported' ? (
          <Text size="sm" px="sm" py={6}>
            {t(`alerts.${permission}`)}
          </Text>
        ) : (
          <>
            <Menu.Item
              leftSection={notifications ? <IconBellOff size={16} /> : <IconBell size={16} />}
              onClick={() => (notifications ? alerts.switchOff() : void alerts.switchOn())}
            >
              {notifications ? t('alerts.switchOff') : t('alerts.switchOn')}
            </Menu.Item>
            {notifications && (
              <Menu.Item
                leftSection={sound ? <IconVolumeOff size={16} /> : <IconVolume size={16} />}
                onClick={() => alerts.setSound(!sound)}
              >
                {sound ? t('alerts.soundOff') : t('alerts.soundOn')}
              </Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
