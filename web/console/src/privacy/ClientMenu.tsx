import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconEraser, IconHistory } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsAdministrator } from '../app/services';
import { tell, tellError } from '../ui/tell';
import { EraseDialog } from './EraseDialog';
import { saveFile } from './saveFile';
import { usePrivacy } from './usePrivacy';

interface ClientMenuProps {
  readonly contact: number;
  readonly name: string;
}

/** What an administrator can do with all that is held of a client. */
export function ClientMenu({ contact, name }: ClientMenuProps) {
  const { t } = useTranslation();
  const privacy = usePrivacy();
  const [erasing, setErasing] = useState(false);
  const exporting = useMutation({
    mutationFn: () => privacy.export(contact),
    onSuccess: (archive) => {
      saveFile(archive, `client-${contact}.zip`);
      tell(t, t('privacy.exported', { name }));
    },
    onError: (error) => tellError(t, error),
  });

  if (!useIsAdministrator()) return null;
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('privacy.menu')}
            loading={exporting.isPending}
            loaderProps={{ 'aria-label': t('privacy.exporting') }}
          >
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => exporting.mutate()}>
            {t('privacy.export')}
          </Menu.Item>
          <Menu.Item component={Link} to="/contacts/erasures" leftSection={<IconHistory size={16} />}>
            {t('privacy.erasures')}
          </Menu.Item>
          <Menu.Item
            color="var(--mantine-color-error)"
            leftSection={<IconEraser size={16} />}
            onClick={() => setErasing(true)}
          >
            {t('privacy.erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {erasing && <EraseDialog contact={contact} name={name} onClose={() => setErasing(false)} />}
    </>
  );
}
