import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CustomField, CustomFieldChange, EntityType } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { customFieldsKey } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { tellError } from '../ui/tell';

/** Changes of the fields of a type; cards show them at once. */
export function useCustomFields(type: EntityType) {
  const { t } = useTranslation();
  const crm = useCrm();
  const client = useQueryClient();
  const queryKey = customFieldsKey(type);
  const onSettled = () =>
    Promise.all([
      client.invalidateQueries({ queryKey }),
      client.invalidateQueries({ queryKey: ['crm', 'entity', type] }),
    ]);

  const save = useMutation({
    mutationFn: ({ id, ...change }: CustomFieldChange & { readonly id: number | undefined }) =>
      id === undefined ? crm.addCustomField(type, change) : crm.changeCustomField(type, id, change),
    onSettled,
  });
  const remove = useMutation({ mutationFn: (id: number) => crm.deleteCustomField(type, id), onSettled });
  const order = useMutation({
    mutationFn: (fields: readonly CustomField[]) =>
      crm.orderCustomFields(
        type,
        fields.map(({ id }) => id),
      ),
    onMutate: async (fields) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, fields);
    },
    onError: (error) => {
      tellError(t, error);
    },
    onSettled,
  });
  return { save, remove, order };
}
