import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { describeError } from './describeError';

/** A short word at the top of the page that goes away by itself. */
export function tell(t: TFunction, message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': t('app.close') } });
}

const UNDO_MS = 10_000;

/** As {@link tell}, with a button that takes back what was done. */
export function tellWithUndo(t: TFunction, message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: UNDO_MS,
    closeButtonProps: { 'aria-label': t('app.close') },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="light"
          miw="max-content"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {t('app.undo')}
        </Button>
      </Group>
    ),
  });
}

export function tellError(t: TFunction, error: unknown): void {
  tellRefusal(t, describeError(t, error));
}

/** What did not work, in words. */
export function tellRefusal(t: TFunction, message: string): void {
  notifications.show({
    color: 'red',
    message,
    closeButtonProps: { 'aria-label': t('app.close') },
    role: 'alert',
  });
}
