import type { CustomField, Entity, EntityChange, EntityType, ValidationError } from '@beseda/protocol';
import { dayOf, draftOf, editorOf, valuesOf, type FieldDraft } from './fieldDraft';

/** Everything of an entity that its card edits, each under its key: `name`, `price`, `field:42` … */
export type EntityDraft = Readonly<Record<string, FieldDraft>>;

/** What was typed, and what it was typed over. */
export interface Edit {
  readonly value: FieldDraft;
  readonly base: FieldDraft;
}

export type Edits = Readonly<Record<string, Edit>>;

export const fieldKey = (id: number) => `field:${id}`;

/** What only entities of a type have besides their custom fields. */
const OWN_KEYS: Readonly<Record<EntityType, readonly string[]>> = {
  leads: ['price', 'status'],
  contacts: [],
  companies: [],
  customers: ['next_price', 'next_date'],
};

export function ownKeys(type: EntityType): readonly string[] {
  return ['name', 'responsible', 'tags', ...OWN_KEYS[type]];
}

export function savedDraft(type: EntityType, entity: Entity, fields: readonly CustomField[]): EntityDraft {
  const own: EntityDraft = {
    name: entity.name,
    responsible: entity.responsible_user_id ? String(entity.responsible_user_id) : '',
    tags: entity._embedded.tags.map(({ name }) => name),
    price: String(entity.price ?? 0),
    status: `${entity.pipeline_id}/${entity.status_id}`,
    next_price: String(entity.next_price ?? 0),
    next_date: entity.next_date ? dayOf(entity.next_date) : '',
  };
  const values = new Map(entity.custom_fields_values?.map((each) => [each.field_id, each.values]));
  return {
    ...Object.fromEntries(Object.entries(own).filter(([key]) => ownKeys(type).includes(key))),
    ...Object.fromEntries(fields.map((field) => [fieldKey(field.id), draftOf(field, values.get(field.id) ?? [])])),
  };
}

export const same = (one: FieldDraft | undefined, other: FieldDraft | undefined) =>
  JSON.stringify(one) === JSON.stringify(other);

/** With one more edit; what is as it was saved is none. */
export function edited(edits: Edits, saved: EntityDraft, key: string, value: FieldDraft): Edits {
  const base = edits[key]?.base ?? saved[key] ?? '';
  const rest = Object.fromEntries(Object.entries(edits).filter(([other]) => other !== key));
  return same(value, saved[key]) ? rest : { ...rest, [key]: { value, base } };
}

/** What somebody else has changed since it was begun to be edited here, to something else than is typed. */
export function conflicts(edits: Edits, saved: EntityDraft): readonly string[] {
  return Object.entries(edits)
    .filter(([key, { value, base }]) => !same(saved[key], base) && !same(saved[key], value))
    .map(([key]) => key);
}

/** What to ask the API for; custom fields are in the order of {@link editedFields}. */
export function changeOf(edits: Edits, fields: readonly CustomField[]): EntityChange {
  const text = (key: string) => (typeof edits[key]?.value === 'string' ? edits[key].value.trim() : undefined);
  const [pipeline, status] = text('status')?.split('/').map(Number) ?? [];
  const changed = editedFields(edits, fields);
  const tags = edits['tags']?.value as readonly string[] | undefined;
  const nextDate = text('next_date');
  return {
    ...given('name', text('name')),
    ...given('responsible_user_id', numberOf(text('responsible'))),
    ...given('price', numberOf(text('price'))),
    ...given('pipeline_id', pipeline),
    ...given('status_id', status),
    ...given('next_price', numberOf(text('next_price'))),
    ...given('next_date', nextDate ? Date.parse(`${nextDate}T00:00:00Z`) / 1000 : undefined),
    ...given(
      'custom_fields_values',
      changed.length > 0 ? changed.map((field) => valuesOf(field, edits[fieldKey(field.id)]?.value ?? '')) : undefined,
    ),
    ...given('_embedded', tags && { tags: tags.map((name) => ({ name })) }),
  };
}

export function editedFields(edits: Edits, fields: readonly CustomField[]): readonly CustomField[] {
  return fields.filter((field) => edits[fieldKey(field.id)] !== undefined && editorOf(field) !== 'none');
}

const KEYS: Readonly<Record<string, string>> = {
  responsible_user_id: 'responsible',
  pipeline_id: 'status',
  status_id: 'status',
  _embedded: 'tags',
};

/** The key that an error of the API is about: its path leads into what {@link changeOf} made of the edits. */
export function keyOf({ path }: ValidationError, edits: Edits, fields: readonly CustomField[]): string {
  const [first = '', at = ''] = path.split('.');
  if (first !== 'custom_fields_values') return KEYS[first] ?? first;
  const field = editedFields(edits, fields)[Number(at)];
  return field ? fieldKey(field.id) : first;
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [Name in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [Name in Key]: Value });
}

/** As people type sums: with spaces, and perhaps nothing for none. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return Number(text.replace(/\s/g, '').replace(',', '.'));
}
