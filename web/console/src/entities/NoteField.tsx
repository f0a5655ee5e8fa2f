import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountUnsaved } from '../settings/useCountUnsaved';
import { describeError } from '../ui/describeError';

interface NoteFieldProps {
  readonly label: string;
  readonly submit: string;
  readonly initial: string;
  readonly onSubmit: (text: string) => Promise<unknown>;
  readonly onCancel?: () => void;
  /** Counts up while the text is kept nowhere else, and down again. */
  readonly onUnsaved: (by: 1 | -1) => void;
}

/** Where a note is written; the text stays until it is kept. */
export function NoteField({ label, submit, initial, onSubmit, onCancel, onUnsaved }: NoteFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(initial);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();

  const unsaved = text.trim() !== initial;
  useCountUnsaved(unsaved, onUnsaved);

  const send = () => {
    const given = text.trim();
    if (given === '' || sending) return;
    setSending(true);
    setError(undefined);
    onSubmit(given)
      .then(() => setText(initial === '' ? '' : given), setError)
      .finally(() => setSending(false));
  };

  return (
    <form
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        aria-label={label}
        placeholder={label}
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        maxLength={20_000}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
        error={error !== undefined && describeError(t, error)}
      />
      {(unsaved || onCancel) && (
        <Group gap="xs" mt="xs">
          <Button type="submit" size="xs" loading={sending} disabled={text.trim() === ''}>
            {submit}
          </Button>
          {onCancel && (
            <Button size="xs" variant="default" onClick={onCancel}>
              {t('app.cancel')}
            </Button>
          )}
          <Text size="xs" c="dimmed">
            {t('entities.ctrlEnter')}
          </Text>
        </Group>
      )}
    </form>
  );
}
