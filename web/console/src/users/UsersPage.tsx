import { Alert, Button } from '@mantine/core';
import { IconInfoCircle, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { User } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useIsAdministrator } from '../app/services';
import { LoadFailed } from '../ui/LoadFailed';
import { Page } from '../ui/Page';
import { TableLoading } from '../ui/TableLoading';
import { ActiveDialog } from './ActiveDialog';
import { AddUserDialog } from './AddUserDialog';
import { ChangeUserDialog } from './ChangeUserDialog';
import { UserTable } from './UserTable';
import { usersQuery } from './queries';

type Opened =
  | { readonly dialog: 'add' }
  | { readonly dialog: 'change' | 'active'; readonly user: User }
  | { readonly dialog?: never };

/** Who signs in to the account's console; for administrators. */
export function UsersPage() {
  const { t } = useTranslation();
  const isAdministrator = useIsAdministrator();
  const users = useQuery({ ...usersQuery(useApi()), enabled: isAdministrator });
  const [opened, setOpened] = useState<Opened>({});
  const close = () => setOpened({});

  if (!isAdministrator) {
    return (
      <Page title={t('users.title')}>
        <Alert variant="light" color="gray" icon={<IconInfoCircle />}>
          {t('users.onlyAdministrators')}
        </Alert>
      </Page>
    );
  }
  return (
    <Page
      title={t('users.title')}
      intro={t('users.intro')}
      actions={
        <Button leftSection={<IconUserPlus size={18} />} onClick={() => setOpened({ dialog: 'add' })}>
          {t('users.add')}
        </Button>
      }
    >
      {users.isPending ? (
        <TableLoading />
      ) : users.isError ? (
        <LoadFailed error={users.error} onRetry={() => void users.refetch()} />
      ) : (
        <UserTable
          users={users.data}
          onChange={(user) => setOpened({ dialog: 'change', user })}
          onActive={(user) => setOpened({ dialog: 'active', user })}
        />
      )}
      {opened.dialog === 'add' && <AddUserDialog onClose={close} />}
      {opened.dialog === 'change' && <ChangeUserDialog user={opened.user} onClose={close} />}
      {opened.dialog === 'active' && <ActiveDialog user={opened.user} onClose={close} />}
    </Page>
  );
}
