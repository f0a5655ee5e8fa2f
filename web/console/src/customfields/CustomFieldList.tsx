import type { CustomField, EntityType } from '@beseda/protocol';
import { useState } from 'react';
import { useReorder } from '../settings/useReorder';
import rows from '../settings/RowList.module.css';
import { CustomFieldRow } from './CustomFieldRow';
import { useCustomFields } from './useCustomFields';

interface CustomFieldListProps {
  readonly type: EntityType;
  readonly fields: readonly CustomField[];
  readonly disabled: boolean;
  readonly onEdit: (field: CustomField) => void;
  readonly onDelete: (field: CustomField) => void;
}

/** The fields in the order of the cards, which is changed by dragging and by arrows. */
export function CustomFieldList({ type, fields, disabled, onEdit, onDelete }: CustomFieldListProps) {
  const { order } = useCustomFields(type);
  /** While one is dragged the order is only looked at. */
  const [looked, setLooked] = useState<readonly CustomField[]>();
  const shown = looked ?? fields;
  const keyed = shown.map((field) => ({ key: field.id, field }));
  const keep = (ordered: readonly CustomField[]) => {
    setLooked(undefined);
    if (ordered.some(({ id }, at) => id !== fields[at]?.id)) order.mutate(ordered);
  };
  const { move } = useReorder(keyed, (items) => keep(items.map(({ field }) => field)));
  const { dragged, drag, dragOver } = useReorder(keyed, (items) => setLooked(items.map(({ field }) => field)));

  return (
    <ol className={rows['channels']}>
      {shown.map((field, at) => (
        <CustomFieldRow
          key={field.id}
          field={field}
          at={at}
          last={at === shown.length - 1}
          disabled={disabled}
          dragged={field.id === dragged}
          onMove={(to) => move(at, to)}
          onDrag={(dragging) => {
            drag(dragging ? { key: field.id, field } : undefined);
            if (!dragging) keep(shown);
          }}
          onDragOver={() => dragOver(at)}
          onEdit={() => onEdit(field)}
          onDelete={() => onDelete(field)}
        />
      ))}
    </ol>
  );
}
