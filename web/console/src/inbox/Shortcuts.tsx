import { Kbd, Modal } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Shortcuts.module.css';

const SHORTCUTS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['R', 'reply'],
  ['N', 'note'],
  ['A', 'assign'],
  ['E', 'finish'],
  ['U', 'unread'],
  ['I', 'card'],
  ['/', 'search'],
  ['?', 'help'],
  ['Esc', 'leave'],
] as const;

export function Shortcuts() {
  const { t } = useTranslation();
  return (
    <dl className={classes['keys']} aria-label={t('shortcuts.title')}>
      {SHORTCUTS.map(([key, name]) => (
        <Fragment key={key}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{t(`shortcuts.${name}`)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

export function ShortcutsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Shortcuts />
    </Modal>
  );
}
