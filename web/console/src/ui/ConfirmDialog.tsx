import { Text } from '@mantine/core';
import { FormDialog } from './FormDialog';
import type { describeError } from './describeError';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  /** Whether something is lost by it. */
  readonly destructive?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly describe?: typeof describeError;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that can't be taken back. */
export function ConfirmDialog({ text, confirm, destructive = true, onConfirm, ...dialog }: ConfirmDialogProps) {
  return (
    <FormDialog {...dialog} submit={confirm} color={destructive ? 'red.9' : undefined} focusCancel onSubmit={onConfirm}>
      <Text>{text}</Text>
    </FormDialog>
  );
}
