import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';

interface MoveActionsProps {
  readonly at: number;
  readonly last: boolean;
  readonly up: string;
  readonly down: string;
  readonly onMove: (to: number) => void;
}

/** Moves a row by the keyboard, where the mouse drags it. */
export function MoveActions({ at, last, up, down, onMove }: MoveActionsProps) {
  const action = { variant: 'subtle', color: 'gray' } as const;
  return (
    <>
      <ActionIcon {...action} aria-label={up} disabled={at === 0} onClick={() => onMove(at - 1)}>
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon {...action} aria-label={down} disabled={last} onClick={() => onMove(at + 1)}>
        <IconArrowDown size={16} />
      </ActionIcon>
    </>
  );
}
