import { ActionIcon } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hasFieldErrorUnder } from '../api/apiError';
import { DragHandle } from '../settings/DragHandle';
import { MoveActions } from '../settings/MoveActions';
import { ButtonForm } from './ButtonForm';
import type { DraftButton } from './draft';
import { BUTTON_ICONS } from './siteLook';
import rows from '../settings/RowList.module.css';
import classes from './ButtonRow.module.css';

interface ButtonRowProps {
  readonly button: DraftButton;
  /** The colour of the page behind it. */
  readonly page: string;
  readonly at: number;
  readonly last: boolean;
  readonly open: boolean;
  readonly disabled: boolean;
  readonly dragged: boolean;
  readonly error: unknown;
  readonly onOpen: (opening: boolean) => void;
  readonly onChange: (changed: DraftButton) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  readonly onDrag: (dragging: boolean) => void;
  readonly onDragOver: () => void;
}

/** One button: its place among the others and, once opened or refused, its settings. */
export function ButtonRow({ button, page, at, open, disabled, dragged, error, onDragOver, ...rest }: ButtonRowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const number = at + 1;
  const pointer = `/draft/buttons/${at}`;
  const shown = open || hasFieldErrorUnder(error, pointer);
  const caption = button.caption.trim() || t('cardSites.unnamed');
  const Icon = BUTTON_ICONS[button.kind];
  const action = { variant: 'subtle', color: 'gray' } as const;

  return (
    <li
      ref={row}
      className={`${rows['channel'] ?? ''} ${classes['row'] ?? ''}`}
      data-dragged={dragged || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        onDragOver();
      }}
    >
      <div className={classes['head']}>
        {!disabled && <DragHandle row={row} label={t('cardSites.drag', { number })} onDrag={rest.onDrag} />}
        <Icon size={18} aria-hidden className={classes['kind']} />
        <span className={classes['caption']}>{caption}</span>
        <ActionIcon
          {...action}
          aria-label={t('cardSites.edit', { caption })}
          aria-expanded={shown}
          onClick={() => rest.onOpen(!open)}
        >
          <IconPencil size={16} />
        </ActionIcon>
        {!disabled && (
          <>
            <MoveActions
              at={at}
              last={rest.last}
              up={t('cardSites.moveUp', { number })}
              down={t('cardSites.moveDown', { number })}
              onMove={rest.onMove}
            />
            <ActionIcon {...action} aria-label={t('cardSites.remove', { number })} onClick={rest.onRemove}>
              <IconX size={16} />
            </ActionIcon>
          </>
        )}
      </div>
      {shown && (
        <ButtonForm
          button={button}
          page={page}
          pointer={pointer}
          focused={open}
          disabled={disabled}
          error={error}
          onChange={rest.onChange}
        />
      )}
    </li>
  );
}
