import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CustomField, Entity } from '@beseda/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../api/crmApi';
import { validationErrors } from '../api/apiError';
import { boardKey, entitiesKey, entityKey, entityQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { tell } from '../ui/tell';
import { changeOf, conflicts, edited, keyOf, savedDraft, type EntityDraft, type Edits } from './entityDraft';
import type { FieldDraft } from './fieldDraft';
import { useDescribeFlaw } from './useDescribeFlaw';

/**
 * An entity being edited. Only what was touched is kept apart from what is saved: what others change comes through, and
 * what they changed under an edit is shown before it is written over.
 */
export function useEntityDraft(target: Target, entity: Entity, fields: readonly CustomField[]) {
  const { t } = useTranslation();
  const crm = useCrm();
  const client = useQueryClient();
  const describeFlaw = useDescribeFlaw();
  const [edits, setEdits] = useState<Edits>({});
  const saved = savedDraft(target.type, entity, fields);
  const draft: EntityDraft = {
    ...saved,
    ...Object.fromEntries(Object.entries(edits).map(([key, { value }]) => [key, value])),
  };
  const clashing = conflicts(edits, saved);

  const save = useMutation({
    mutationFn: async (known: readonly string[]) => {
      const fresh = await client.query({ ...entityQuery(crm, target), staleTime: 0 });
      const unseen = conflicts(edits, savedDraft(target.type, fresh, fields)).filter((key) => !known.includes(key));
      if (unseen.length > 0) return false;
      await crm.changeEntity(target.type, target.id, changeOf(edits, fields));
      return true;
    },
    onSuccess: async (written) => {
      if (!written) return;
      await client.invalidateQueries({ queryKey: entityKey(target.type, target.id) });
      void client.invalidateQueries({ queryKey: entitiesKey(target.type) });
      void client.invalidateQueries({ queryKey: boardKey });
      setEdits({});
      tell(t, t('settings.saved'));
    },
  });
  const flaws = new Map(
    validationErrors(save.error).map((error) => [keyOf(error, edits, fields), describeFlaw(error)]),
  );

  return {
    draft,
    saved,
    dirty: Object.keys(edits).length > 0,
    saving: save.isPending,
    error: save.error,
    flaws,
    clashing,
    edit: (key: string, value: FieldDraft) => {
      setEdits((before) => edited(before, saved, key, value));
      save.reset();
    },
    discard: () => {
      setEdits({});
      save.reset();
    },
    save: () => save.mutate(clashing),
  };
}

export type EditedEntity = ReturnType<typeof useEntityDraft>;
