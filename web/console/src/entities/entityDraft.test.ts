import { describe, expect, it } from 'vitest';
import type { CustomField, Entity } from '@beseda/protocol';
import { changeOf, conflicts, edited, keyOf, savedDraft, type Edits } from './entityDraft';

const field = (id: number, type: string, enums: CustomField['enums'] = null): CustomField => ({
  id,
  name: `Field ${id}`,
  type,
  code: null,
  sort: id,
  is_predefined: false,
  enums,
});
const fields = [
  field(1, 'numeric'),
  field(2, 'select', [{ id: 21, value: 'Courier', code: null, sort: 1 }]),
  field(3, 'multitext', [{ id: 31, value: 'WORK', code: 'WORK', sort: 1 }]),
  field(4, 'date'),
  field(5, 'items'),
];
const lead: Entity = {
  id: 42,
  name: 'Tea',
  responsible_user_id: 7,
  created_at: 0,
  updated_at: 0,
  price: 100,
  pipeline_id: 10,
  status_id: 12,
  custom_fields_values: [
    { field_id: 1, values: [{ value: '15' }] },
    { field_id: 4, values: [{ value: 86_400 }] },
  ],
  _embedded: { tags: [{ id: 1, name: 'urgent' }] },
};
const saved = savedDraft('leads', lead, fields);
const edit = (...changes: readonly [string, Parameters<typeof edited>[3]][]): Edits =>
  changes.reduce<Edits>((edits, [key, value]) => edited(edits, saved, key, value), {});

describe('the draft of an entity', () => {
  it('has what is saved, each field as it is edited', () => {
    expect(saved).toEqual({
      name: 'Tea',
      responsible: '7',
      tags: ['urgent'],
      price: '100',
      status: '10/12',
      'field:1': '15',
      'field:2': '',
      'field:3': [],
      'field:4': '1970-01-02',
      'field:5': '',
    });
  });

  it('forgets an edit that leads back to what is saved', () => {
    expect(edited(edit(['name', 'Coffee']), saved, 'name', 'Tea')).toEqual({});
  });

  it('asks for what was touched alone, as the API takes it', () => {
    const edits = edit(
      ['price', '1 500'],
      ['status', '10/142'],
      ['tags', ['urgent', 'new']],
      ['field:1', ' '],
      ['field:2', '21'],
      [
        'field:3',
        [
          { kind: '31', value: ' +7 495 ' },
          { kind: '31', value: '' },
        ],
      ],
      ['field:4', '1970-01-03'],
    );

    expect(changeOf(edits, fields)).toEqual({
      price: 1500,
      pipeline_id: 10,
      status_id: 142,
      _embedded: { tags: [{ name: 'urgent' }, { name: 'new' }] },
      custom_fields_values: [
        { field_id: 1, values: [] },
        { field_id: 2, values: [{ enum_id: 21 }] },
        { field_id: 3, values: [{ value: '+7 495', enum_id: 31 }] },
        { field_id: 4, values: [{ value: 172_800 }] },
      ],
    });
  });

  it('knows which of its fields an error of the API is about', () => {
    const edits = edit(['field:2', '21'], ['field:4', '1970-01-03']);
    const at = (path: string) => keyOf({ path, code: 'InvalidType', detail: '' }, edits, fields);

    expect(at('custom_fields_values.1.values.0.value')).toBe('field:4');
    expect(at('responsible_user_id')).toBe('responsible');
    expect(at('_embedded.tags.0.name')).toBe('tags');
    expect(at('name')).toBe('name');
  });

  it('clashes with what somebody else changed under an edit, and only with that', () => {
    const edits = edit(['name', 'Coffee'], ['price', '5']);
    const theirs = { ...lead, name: 'Cocoa', status_id: 13 };

    expect(conflicts(edits, savedDraft('leads', theirs, fields))).toEqual(['name']);
    expect(conflicts(edits, savedDraft('leads', { ...lead, name: 'Coffee' }, fields))).toEqual([]);
  });
});
