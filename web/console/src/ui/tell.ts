import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';
import { describeError } from './describeError';

/** A short word at the top of the page that goes away by itself. */
export function tell(t: TFunction, message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': t('app.close') } });
}

export function tellError(t: TFunction, error: unknown): void {
  notifications.show({
    color: 'red',
    message: describeError(t, error),
    closeButtonProps: { 'aria-label': t('app.close') },
    role: 'alert',
  });
}
