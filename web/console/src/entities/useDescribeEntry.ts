import { useQuery } from '@tanstack/react-query';
import type { CustomField, JournalEntry, JournalValue } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useApi } from '../app/services';
import { pipelinesQuery } from '../crm/queries';
import { useCrm } from '../crm/useCrm';
import { useMoney } from '../crm/useMoney';
import { operatorsQuery } from '../inbox/queries';

const ENTITIES = ['lead', 'contact', 'company', 'customer'] as const;

/** An entry of the journal in words. */
export function useDescribeEntry(fields: readonly CustomField[]): (entry: JournalEntry) => string {
  const { t } = useTranslation();
  const money = useMoney();
  const operators = useQuery(operatorsQuery(useApi())).data ?? [];
  const pipelines = useQuery(pipelinesQuery(useCrm())).data ?? [];

  const value = (each: JournalValue): string => {
    if (each.lead_status) {
      const { id, pipeline_id: pipeline } = each.lead_status;
      const statuses = pipelines.find((known) => known.id === pipeline)?._embedded.statuses;
      return statuses?.find((status) => status.id === id)?.name ?? `#${id}`;
    }
    if (each.sale_field_value) return money(each.sale_field_value.sale);
    if (each.name_field_value) return each.name_field_value.name;
    if (each.responsible_user) {
      const { id } = each.responsible_user;
      return operators.find((known) => known.id === String(id))?.name ?? (id ? `#${id}` : t('assign.nobody'));
    }
    if (each.tag) return each.tag.name;
    if (each.custom_field_value) return each.custom_field_value.text;
    const other = each.link?.entity;
    const known = ENTITIES.find((one) => one === other?.type);
    return other && known ? t(`journal.entity_${known}`, { id: other.id }) : '';
  };
  const all = (values: readonly JournalValue[]) => values.map(value).filter(Boolean).join(', ') || '—';

  return ({ type, value_before: before, value_after: after }) => {
    const words = { from: all(before), to: all(after) };
    const field = /^custom_field_(\d+)_value_changed$/.exec(type)?.[1];
    if (field)
      return t('journal.field', { ...words, name: fields.find(({ id }) => id === Number(field))?.name ?? `#${field}` });
    switch (type) {
      case 'lead_status_changed':
        return t('journal.status', words);
      case 'sale_field_changed':
        return t('journal.price', words);
      case 'name_field_changed':
        return t('journal.name', words);
      case 'entity_responsible_changed':
        return t('journal.responsible', words);
      case 'entity_tag_added':
        return t('journal.tagAdded', words);
      case 'entity_tag_deleted':
        return t('journal.tagRemoved', words);
      case 'entity_linked':
        return t('journal.linked', words);
      case 'entity_unlinked':
        return t('journal.unlinked', words);
      case 'common_note_added':
        return t('journal.noteAdded');
      default:
        return type.endsWith('_added') ? t('journal.added') : type;
    }
  };
}
