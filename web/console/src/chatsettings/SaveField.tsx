import { Button, Group } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountUnsaved } from '../settings/useCountUnsaved';

interface SaveFieldProps {
  readonly unsaved: boolean;
  readonly saving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly onUnsaved: (by: 1 | -1) => void;
  readonly children: ReactNode;
}

/** A field that is saved by itself, and the buttons for it once it is changed. */
export function SaveField({ unsaved, saving, onSave, onDiscard, onUnsaved, children }: SaveFieldProps) {
  const { t } = useTranslation();
  useCountUnsaved(unsaved, onUnsaved);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (unsaved) onSave();
  };
  return (
    <form onSubmit={submit} noValidate>
      {children}
      {unsaved && (
        <Group gap="xs" mt="xs">
          <Button type="submit" size="xs" loading={saving}>
            {t('app.save')}
          </Button>
          <Button size="xs" variant="default" disabled={saving} onClick={onDiscard}>
            {t('app.cancel')}
          </Button>
        </Group>
      )}
    </form>
  );
}
