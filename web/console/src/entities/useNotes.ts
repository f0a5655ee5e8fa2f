import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EntityNote } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import type { Target } from '../api/crmApi';
import { entityKey } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { tellError } from '../ui/tell';

/** Writes, changes and pins notes on an entity. */
export function useNotes(target: Target) {
  const { t } = useTranslation();
  const crm = useCrm();
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [...entityKey(target.type, target.id), 'notes'] });
  const add = useMutation({ mutationFn: (text: string) => crm.addNote(target, text), onSettled });
  const change = useMutation({
    mutationFn: ({ id, text }: { readonly id: number; readonly text: string }) => crm.changeNote(target, id, text),
    onSettled,
  });
  const pin = useMutation({
    mutationFn: ({ id, is_pinned: pinned }: EntityNote) => crm.pinNote(target, id, !pinned),
    onSettled,
    onError: (error) => {
      tellError(t, error);
    },
  });
  return {
    add: (text: string) => add.mutateAsync(text),
    change: (id: number, text: string) => change.mutateAsync({ id, text }),
    pin: (note: EntityNote) => pin.mutate(note),
  };
}
