import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LeaveQuestion } from './LeaveQuestion';
import classes from './Editor.module.css';

interface SaveBarProps {
  readonly dirty: boolean;
  /** Whether something else on the page would be lost by leaving. */
  readonly alsoUnsaved?: boolean;
  readonly saving: boolean;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** What can be done with changes that are not saved yet; leaving them is asked about. */
export function SaveBar({ dirty, alsoUnsaved = false, saving, onDiscard, onSave }: SaveBarProps) {
  const { t } = useTranslation();
  return (
    <>
      {dirty && (
        <div className={classes['bar']} role="region" aria-label={t('settings.unsaved')}>
          <Text fw={600}>{t('settings.unsaved')}</Text>
          <Group gap="sm">
            <Button variant="default" onClick={onDiscard} disabled={saving}>
              {t('settings.discard')}
            </Button>
            <Button onClick={onSave} loading={saving}>
              {t('app.save')}
            </Button>
          </Group>
        </div>
      )}
      <LeaveQuestion dirty={dirty || alsoUnsaved} />
    </>
  );
}
