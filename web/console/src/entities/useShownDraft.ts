import { useQuery } from '@tanstack/react-query';
import type { CustomField } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { pipelinesQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { operatorsQuery } from '../inbox/queries';
import type { FieldDraft } from './fieldDraft';

/** A value of the form in words. */
export function useShownDraft(): (key: string, value: FieldDraft, field?: CustomField) => string {
  const { t } = useTranslation();
  const operators = useQuery(operatorsQuery(useApi())).data ?? [];
  const pipelines = useQuery(pipelinesQuery(useCrm())).data ?? [];
  return (key, value, field) => {
    if (typeof value === 'boolean') return t(value ? 'entities.yes' : 'entities.no');
    const enumName = (id: string) => field?.enums?.find((each) => String(each.id) === id)?.value ?? id;
    if (typeof value !== 'string')
      return value.map((each) => (typeof each === 'string' ? enumName(each) : each.value)).join(', ');
    if (key === 'responsible') return operators.find(({ id }) => id === value)?.name ?? value;
    if (key === 'status') {
      const statuses = pipelines.flatMap(({ id, _embedded }) =>
        _embedded.statuses.map((status) => [`${id}/${status.id}`, status.name] as const),
      );
      return statuses.find(([name]) => name === value)?.[1] ?? value;
    }
    return enumName(value);
  };
}
