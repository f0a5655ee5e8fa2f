import type { FeedbackButton } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '../ui/tell';
import { changesOf, draftOf, type Draft } from './draft';
import { useUpdateFeedbackButton } from './queries';

/**
 * A button being edited. Only what was touched is kept apart from the saved button: what somebody else changes meanwhile
 * comes through, and what they change under an edit is told when saving.
 */
export function useDraft(button: FeedbackButton) {
  const { t } = useTranslation();
  const [edits, setEdits] = useState<Partial<Draft>>({});
  const update = useUpdateFeedbackButton(button.id);
  const draft: Draft = { ...draftOf(button), ...edits };
  const changes = changesOf(draft, button);

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
