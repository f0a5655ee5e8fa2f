import type { User } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnId } from '../app/services';
import { FormDialog } from '../ui/FormDialog';
import { tell } from '../ui/tell';
import { describeUserError } from './describeUserError';
import { NameField } from './NameField';
import { useChangeUser } from './queries';
import { RoleField } from './RoleField';
import { isName } from './userRules';

interface ChangeUserDialogProps {
  readonly user: User;
  readonly onClose: () => void;
}

/** Another name, another role. */
export function ChangeUserDialog({ user, onClose }: ChangeUserDialogProps) {
  const { t } = useTranslation();
  const change = useChangeUser(user.id);
  const isOwn = String(user.id) === useOwnId();
  const [name, setName] = useState(user.name);
  const [role, setRole] = useState(user.role);
  const [tried, setTried] = useState(false);

  const submit = () => {
    setTried(true);
    if (!isName(name)) return;
    change.mutate(
      { name: name.trim(), role },
      {
        onSuccess: (changed) => {
          tell(t, t('users.changed', { name: changed.name }));
          onClose();
        },
      },
    );
  };

  return (
    <FormDialog
      title={t('users.changeTitle', { name: user.name })}
      submit={t('app.save')}
      busy={change.isPending}
      error={change.error}
      describe={describeUserError}
      onSubmit={submit}
      onClose={onClose}
    >
      <NameField value={name} tried={tried} onChange={setName} />
      <RoleField value={role} onChange={setRole} isOwn={isOwn} />
    </FormDialog>
  );
}
