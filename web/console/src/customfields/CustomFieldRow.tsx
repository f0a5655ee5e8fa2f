import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import type { CustomField } from '@beseda/protocol';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DragHandle } from '../settings/DragHandle';
import { MoveActions } from '../settings/MoveActions';
import rows from '../settings/RowList.module.css';
import { FIELD_TYPES } from './fieldTypes';
import classes from './CustomFields.module.css';

interface CustomFieldRowProps {
  readonly field: CustomField;
  readonly at: number;
  readonly last: boolean;
  readonly disabled: boolean;
  readonly dragged: boolean;
  readonly onMove: (to: number) => void;
  readonly onDrag: (dragging: boolean) => void;
  readonly onDragOver: () => void;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One field, and what can be done with it. */
export function CustomFieldRow({ field, at, last, disabled, dragged, ...on }: CustomFieldRowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const { name } = field;
  const type = FIELD_TYPES.find((each) => each === field.type);
  const action = { variant: 'subtle', color: 'gray' } as const;

  return (
    <li
      ref={row}
      className={`${rows['channel'] ?? ''} ${classes['row'] ?? ''}`}
      data-dragged={dragged || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        on.onDragOver();
      }}
    >
      {!disabled && <DragHandle row={row} label={t('customFields.drag', { name })} onDrag={on.onDrag} />}
      <div className={classes['name']}>
        <span>{name}</span>
        <Text size="xs" c="dimmed">
          {type ? t(`fieldType.${type}`) : field.type}
          {field.enums && field.enums.length > 0 && ` · ${field.enums.map(({ value }) => value).join(', ')}`}
        </Text>
      </div>
      {field.is_predefined && (
        <Tooltip label={t('customFields.predefined')}>
          <span className={classes['lock']} role="img" aria-label={t('customFields.predefined')} tabIndex={0}>
            <IconLock size={16} aria-hidden />
          </span>
        </Tooltip>
      )}
      {!disabled && (
        <div className={rows['actions']}>
          <ActionIcon {...action} aria-label={t('customFields.edit', { name })} onClick={on.onEdit}>
            <IconPencil size={16} />
          </ActionIcon>
          <MoveActions
            at={at}
            last={last}
            up={t('customFields.moveUp', { name })}
            down={t('customFields.moveDown', { name })}
            onMove={on.onMove}
          />
          <ActionIcon
            {...action}
            aria-label={t('customFields.delete', { name })}
            disabled={field.is_predefined}
            onClick={on.onDelete}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      )}
    </li>
  );
}
