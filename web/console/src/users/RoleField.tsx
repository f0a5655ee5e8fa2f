import { NativeSelect } from '@mantine/core';
import type { Role } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';

const ROLES: readonly Role[] = ['operator', 'administrator'];

interface RoleFieldProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  /** Nobody takes the administrator's role from themselves. */
  readonly isOwn?: boolean;
}

export function RoleField({ value, onChange, isOwn = false }: RoleFieldProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('users.role')}
      description={isOwn ? t('users.ownRole') : t(`users.${value}Hint`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      disabled={isOwn}
      onChange={({ currentTarget: { value: chosen } }) => onChange(ROLES.find((role) => role === chosen) ?? value)}
      data={ROLES.map((role) => ({ value: role, label: t(`users.${role}`) }))}
    />
  );
}
