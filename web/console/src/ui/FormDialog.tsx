import { Alert, Button, Group, Modal, Stack, type MantineSize } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from './describeError';

interface FormDialogProps {
  readonly title: string;
  readonly size?: MantineSize;
  readonly submit: string;
  readonly color?: string | undefined;
  readonly busy: boolean;
  /** What was refused, unless a field says so. */
  readonly error: unknown;
  readonly describe?: typeof describeError;
  /** Whether the first Enter changes nothing. */
  readonly focusCancel?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** In place of the form once it is done; it is never shown again. */
  readonly secret?: ReactNode;
  readonly children: ReactNode;
}

/** Asks for something, and stays until it is done. */
export function FormDialog({
  title,
  size = 'md',
  onClose,
  onSubmit,
  error,
  secret,
  children,
  ...form
}: FormDialogProps) {
  const { t } = useTranslation();
  const { describe = describeError, focusCancel, color, busy } = form;
  const fields = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    onSubmit();
  };
  // What is wrong may be far above the button.
  useEffect(() => {
    if (!busy) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [busy, tries]);
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      // A click beside the dialog must not take away what is never shown again.
      closeOnClickOutside={!secret}
      closeOnEscape={!secret}
    >
      {secret ? (
        <Stack>
          {secret}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('embed.done')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form ref={fields} onSubmit={submit} noValidate>
          <Stack>
            {error != null && (
              <Alert color="red" role="alert">
                {describe(t, error)}
              </Alert>
            )}
            {children}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose} data-autofocus={focusCancel}>
                {t('app.cancel')}
              </Button>
              <Button type="submit" {...(color === undefined ? {} : { color })} loading={busy}>
                {form.submit}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
