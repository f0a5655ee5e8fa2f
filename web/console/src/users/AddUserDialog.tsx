import { PasswordInput, TextInput } from '@mantine/core';
import type { Role } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { FormDialog } from '../ui/FormDialog';
import { tell } from '../ui/tell';
import { describeUserError } from './describeUserError';
import { NameField } from './NameField';
import { useCreateUser } from './queries';
import { RoleField } from './RoleField';
import { isEmail, isName, isPassword } from './userRules';

/** Adds a user, who can sign in at once with the password that is given here. */
export function AddUserDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateUser();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('operator');
  const [tried, setTried] = useState(false);
  const emailTaken = fieldError(create.error, '/email')?.code === 'email-taken';
  const right = isName(name) && isEmail(email) && isPassword(password);

  const submit = () => {
    setTried(true);
    if (!right) return;
    create.mutate(
      { name: name.trim(), email: email.trim(), password, role },
      {
        onSuccess: (user) => {
          tell(t, t('users.added', { name: user.name }));
          onClose();
        },
      },
    );
  };

  return (
    <FormDialog
      title={t('users.addTitle')}
      submit={t('users.add')}
      busy={create.isPending}
      error={emailTaken ? null : create.error}
      describe={describeUserError}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameField value={name} tried={tried} onChange={setName} />
      <TextInput
        label={t('users.email')}
        description={t('users.emailHint')}
        type="email"
        autoComplete="off"
        value={email}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
          create.reset();
        }}
        error={emailTaken ? t('users.emailTaken') : tried && !isEmail(email) && t('users.emailWrong')}
      />
      <PasswordInput
        label={t('users.password')}
        description={t('users.passwordHint')}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={tried && !isPassword(password) && t('users.passwordWrong')}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
      />
      <RoleField value={role} onChange={setRole} />
    </FormDialog>
  );
}
