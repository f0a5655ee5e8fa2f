/** The types a field can be made of here; integrations may make others. */
export const FIELD_TYPES = [
  'text',
  'textarea',
  'numeric',
  'monetary',
  'checkbox',
  'select',
  'multiselect',
  'date',
  'date_time',
  'birthday',
  'url',
  'multitext',
  'streetaddress',
] as const;

export type OfferedType = (typeof FIELD_TYPES)[number];

const WITH_ENUMS: readonly string[] = ['select', 'multiselect', 'radiobutton', 'multitext'];

/** Whether values of the type are chosen from a list, or are each of a kind from one. */
export const hasEnums = (type: string) => WITH_ENUMS.includes(type);
