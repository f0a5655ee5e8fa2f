import type { CustomField, FieldValue, FieldValues } from '@beseda/protocol';

/** One number, address or the like, of a kind that is an enum of the field. */
export interface Kinded {
  readonly kind: string;
  readonly value: string;
}

/** A field's value as it is edited: a text or choice, a yes or no, several choices, or several of kinds. */
export type FieldDraft = string | boolean | readonly string[] | readonly Kinded[];

export type Editor =
  'text' | 'long-text' | 'number' | 'checkbox' | 'choice' | 'choices' | 'kinded' | 'date' | 'date-time' | 'none';

const EDITORS: Readonly<Record<string, Editor>> = {
  text: 'text',
  url: 'text',
  tracking_data: 'text',
  org_legal_name: 'text',
  category: 'text',
  textarea: 'long-text',
  streetaddress: 'long-text',
  numeric: 'number',
  monetary: 'number',
  price: 'number',
  checkbox: 'checkbox',
  select: 'choice',
  radiobutton: 'choice',
  multiselect: 'choices',
  multitext: 'kinded',
  date: 'date',
  birthday: 'date',
  date_time: 'date-time',
};

/** How values of a field are edited; those of several parts, which only integrations write, are shown. */
export function editorOf({ type }: Pick<CustomField, 'type'>): Editor {
  return EDITORS[type] ?? 'none';
}

export function draftOf(field: CustomField, values: readonly FieldValue[]): FieldDraft {
  const [first] = values;
  switch (editorOf(field)) {
    case 'checkbox':
      return first?.value === true;
    case 'choice':
      return first?.enum_id === undefined ? '' : String(first.enum_id);
    case 'choices':
      return values.flatMap(({ enum_id: id }) => (id === undefined ? [] : [String(id)]));
    case 'kinded':
      return values.map(({ enum_id: kind, value }) => ({
        kind: kind === undefined ? '' : String(kind),
        value: textOf(value),
      }));
    case 'date':
      return typeof first?.value === 'number' ? dayOf(first.value) : '';
    case 'date-time':
      return typeof first?.value === 'number' ? localTimeOf(first.value) : '';
    default:
      return values.map(({ value }) => textOf(value)).join(', ');
  }
}

/** What the API is to keep; no values clear the field. */
export function valuesOf(field: CustomField, draft: FieldDraft): FieldValues {
  return { field_id: field.id, values: valueList(editorOf(field), draft) };
}

function valueList(editor: Editor, draft: FieldDraft): readonly FieldValue[] {
  if (typeof draft === 'boolean') return [{ value: draft }];
  if (typeof draft !== 'string')
    return draft.flatMap((each): readonly FieldValue[] => {
      if (typeof each === 'string') return [{ enum_id: Number(each) }];
      if (each.value.trim() === '') return [];
      return [{ value: each.value.trim(), ...(each.kind ? { enum_id: Number(each.kind) } : {}) }];
    });
  const text = draft.trim();
  if (text === '') return [];
  switch (editor) {
    case 'choice':
      return [{ enum_id: Number(text) }];
    case 'date':
      return [{ value: Date.parse(`${text}T00:00:00Z`) / 1000 }];
    case 'date-time':
      return [{ value: Math.floor(new Date(text).getTime() / 1000) }];
    default:
      return [{ value: text }];
  }
}

/** A day has no time zone: it is kept as its midnight in UTC. */
export function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function localTimeOf(seconds: number): string {
  const time = new Date(seconds * 1000);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || typeof value !== 'object') return '';
  return 'name' in value && typeof value.name === 'string' ? value.name : JSON.stringify(value);
}
