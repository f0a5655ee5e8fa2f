import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../ui/tell';

interface Update<Request> {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly reset: () => void;
  readonly mutate: (request: Request, options: { readonly onSuccess: () => void }) => void;
}

/**
 * A setting being edited. Only what was touched is kept apart from what is saved: what somebody else changes meanwhile comes
 * through, and what they change under an edit is told when saving.
 */
export function useDraft<Draft extends object, Request>(
  saved: Draft,
  changesOf: (draft: Draft) => Request | undefined,
  update: Update<Request>,
) {
  const { t } = useTranslation();
  const [edits, setEdits] = useState<Partial<Draft>>({});
  const draft: Draft = { ...saved, ...edits };
  const changes = changesOf(draft);

  return {
    draft,
    dirty: changes !== undefined,
    saving: update.isPending,
    error: update.error,
    edit: (change: Partial<Draft>) => {
      setEdits((before) => ({ ...before, ...change }));
      update.reset();
    },
    discard: () => {
      setEdits({});
      update.reset();
    },
    save: () => {
      if (!changes) return;
      update.mutate(changes, {
        onSuccess: () => {
          setEdits({});
          tell(t, t('settings.saved'));
        },
      });
    },
  };
}
