import type { CustomFieldChange, FieldEnum } from '@beseda/protocol';

/** A value to choose, as it is edited: those there were have an id. */
export interface DraftEnum {
  readonly key: number;
  readonly id?: number;
  readonly value: string;
}

export function draftEnums(enums: readonly FieldEnum[]): readonly DraftEnum[] {
  return enums.map(({ id, value }, key) => ({ key, id, value }));
}

/** What there is to be, in its order; rows that were left empty are none. */
export function enumsOf(enums: readonly DraftEnum[]): NonNullable<CustomFieldChange['enums']> {
  return enums
    .filter(({ value }) => value.trim() !== '')
    .map(({ id, value }, at) => ({ ...(id === undefined ? {} : { id }), value: value.trim(), sort: at + 1 }));
}
