import type { VisitorLink } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { tell } from '../ui/tell';
import { useUndoLink } from './useUndoLink';

interface UndoLinkDialogProps {
  readonly link: VisitorLink;
  readonly onClose: () => void;
}

/** Asks before the person loses what the visitor wrote: it is never given to this person again. */
export function UndoLinkDialog({ link, onClose }: UndoLinkDialogProps) {
  const { t } = useTranslation();
  const undo = useUndoLink(link.id);
  const confirm = () =>
    undo.mutate(undefined, {
      onSuccess: () => {
        tell(t, t('visitorLinks.done', { id: link.externalId }));
        onClose();
      },
    });

  return (
    <ConfirmDialog
      title={t('visitorLinks.undoTitle', { id: link.externalId })}
      text={t('visitorLinks.undoText')}
      confirm={t('visitorLinks.undo')}
      busy={undo.isPending}
      error={undo.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
