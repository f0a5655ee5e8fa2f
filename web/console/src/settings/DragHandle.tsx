import { IconGripVertical } from '@tabler/icons-react';
import type { RefObject } from 'react';
import classes from './RowList.module.css';

interface DragHandleProps {
  readonly row: RefObject<HTMLLIElement | null>;
  readonly label: string;
  readonly onDrag: (dragging: boolean) => void;
}

/** For the mouse only: the arrows do the same for everybody else. */
export function DragHandle({ row, label, onDrag }: DragHandleProps) {
  return (
    <span
      className={classes['handle']}
      draggable
      title={label}
      aria-hidden
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        if (row.current) event.dataTransfer.setDragImage(row.current, 12, 12);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <IconGripVertical size={18} />
    </span>
  );
}
