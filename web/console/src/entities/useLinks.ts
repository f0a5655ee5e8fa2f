import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EntityType, LinkedEntity } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import type { Target } from '../api/crmApi';
import { boardKey, entitiesKey, entityKey } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { tellError, tellWithUndo } from '../ui/tell';

/** Links an entity with others, and takes links away. */
export function useLinks(of: Target) {
  const { t } = useTranslation();
  const crm = useCrm();
  const client = useQueryClient();
  const options = {
    onError: (error: unknown) => {
      tellError(t, error);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: entityKey(of.type, of.id) }),
        client.invalidateQueries({ queryKey: boardKey }),
      ]),
  };
  const link = useMutation({
    mutationFn: ({ other, main }: { readonly other: Target; readonly main: boolean }) => crm.link(of, other, main),
    ...options,
  });
  const unlink = useMutation({ mutationFn: (other: Target) => crm.unlink(of, other), ...options });
  const add = useMutation({
    mutationFn: async ({ type, name }: { readonly type: EntityType; readonly name: string }) => {
      const id = await crm.addEntity(type, { name });
      await client.invalidateQueries({ queryKey: entitiesKey(type) });
      return crm.link(of, { type, id }, false);
    },
    ...options,
  });

  return {
    busy: link.isPending || unlink.isPending || add.isPending,
    add: (type: EntityType, name: string) => add.mutate({ type, name }),
    link: (other: Target, { main = false } = {}) => link.mutate({ other, main }),
    unlink: (other: Target, { name, main }: LinkedEntity) =>
      unlink.mutate(other, {
        onSuccess: () => tellWithUndo(t, t('entities.unlinked', { name }), () => link.mutate({ other, main })),
      }),
  };
}
