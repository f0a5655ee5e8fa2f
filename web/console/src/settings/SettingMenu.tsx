import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsKind } from '../api/settingsKind';
import { ChangesDialog } from './ChangesDialog';
import { DeleteDialog } from './DeleteDialog';
import type { SettingVersion } from './queries';

interface SettingMenuProps {
  readonly kind: SettingsKind;
  readonly item: SettingVersion & { readonly name: string };
  readonly label: string;
  readonly deleteLabel: string;
  readonly onDeleted?: () => void;
  /** What else can be done with it, as items of the menu. */
  readonly children?: ReactNode;
}

/** What is done more rarely with a setting. */
export function SettingMenu({ kind, item, label, deleteLabel, onDeleted, children }: SettingMenuProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'changes' | 'delete'>();
  const close = () => setDialog(undefined);

  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={label}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {children}
          <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setDialog('changes')}>
            {t('changes.show')}
          </Menu.Item>
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconTrash size={16} />}
            onClick={() => setDialog('delete')}
          >
            {deleteLabel}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'changes' && <ChangesDialog kind={kind} item={item} onClose={close} />}
      {dialog === 'delete' && <DeleteDialog kind={kind} item={item} onClose={close} onDeleted={onDeleted} />}
    </>
  );
}
