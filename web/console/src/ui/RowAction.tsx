import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface RowActionProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** What can be done with a row of a table: an icon with its words in the hint. */
export function RowAction({ label, onClick, children }: RowActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
