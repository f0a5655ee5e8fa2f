import { Badge } from '@mantine/core';
import { IconPencil, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import type { User } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useOwnId } from '../app/services';
import { useFormats } from '../i18n/useFormats';
import { RowAction } from '../ui/RowAction';
import { Table } from '../ui/Table';
import table from '../ui/table.module.css';
import classes from './UserTable.module.css';

interface UserTableProps {
  readonly users: readonly User[];
  readonly onChange: (user: User) => void;
  readonly onActive: (user: User) => void;
}

/** Nobody can lock themselves out: what ends one's own work is another administrator's to do. */
export function UserTable({ users, onChange, onActive }: UserTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const ownId = useOwnId();
  return (
    <Table
      columns={[t('users.name'), t('users.email'), t('users.role'), t('users.state'), t('users.since')]}
      actions={t('users.actions')}
    >
      {users.map((user) => (
        <tr key={user.id} className={classes['row']} data-inactive={!user.active || undefined}>
          <th scope="row" dir="auto">
            {user.name}
          </th>
          <td data-column={t('users.email')} className={classes['email']}>
            {user.email}
          </td>
          <td data-column={t('users.role')}>{t(`users.${user.role}`)}</td>
          <td data-column={t('users.state')}>
            <Badge variant="light" color={user.active ? 'beseda' : 'gray'} tt="none" miw="max-content">
              {user.active ? t('users.active') : t('users.inactive')}
            </Badge>
          </td>
          <td data-column={t('users.since')} className={`${table['muted'] ?? ''} ${classes['since'] ?? ''}`}>
            <time dateTime={user.createdAt}>{formats.shortDateTime(user.createdAt)}</time>
          </td>
          <td className={classes['actions']}>
            <RowAction label={t('users.changeOne', { name: user.name })} onClick={() => onChange(user)}>
              <IconPencil size={18} />
            </RowAction>
            {String(user.id) !== ownId && (
              <RowAction
                label={t(user.active ? 'users.deactivateOne' : 'users.activateOne', { name: user.name })}
                onClick={() => onActive(user)}
              >
                {user.active ? <IconUserOff size={18} /> : <IconUserCheck size={18} />}
              </RowAction>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
