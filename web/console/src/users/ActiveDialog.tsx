import type { User } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { tell } from '../ui/tell';
import { describeUserError } from './describeUserError';
import { useChangeUser } from './queries';

interface ActiveDialogProps {
  readonly user: User;
  readonly onClose: () => void;
}

/** Asks before a user is deactivated, which ends their work at once, or activated again. */
export function ActiveDialog({ user: { id, name, active }, onClose }: ActiveDialogProps) {
  const { t } = useTranslation();
  const change = useChangeUser(id);
  const confirm = () =>
    change.mutate(
      { active: !active },
      {
        onSuccess: () => {
          tell(t, t(active ? 'users.deactivated' : 'users.activated', { name }));
          onClose();
        },
      },
    );

  return (
    <ConfirmDialog
      title={t(active ? 'users.deactivateTitle' : 'users.activateTitle', { name })}
      text={t(active ? 'users.deactivateText' : 'users.activateText')}
      confirm={t(active ? 'users.deactivate' : 'users.activate')}
      destructive={active}
      busy={change.isPending}
      error={change.error}
      describe={describeUserError}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
