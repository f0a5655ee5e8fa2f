import { Alert, Button, FileButton, Group, Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFileDrop } from '../ui/useFileDrop';
import { describePictureError } from './describePictureError';
import classes from './PictureChooser.module.css';

/** What the server takes; it looks at the content, whatever the file is called. */
const ACCEPTED = 'image/png,image/jpeg,image/webp,image/gif';

interface PictureChooserProps {
  readonly label: string;
  readonly hint: string;
  /** The address of the picture there is. */
  readonly shown: string | undefined;
  /** Whether there is one, shown yet or not. */
  readonly chosen: boolean;
  /** Whether it is shown in a circle. */
  readonly round?: boolean;
  readonly disabled: boolean;
  /** How much has gone, while one is on its way. */
  readonly progress: number | undefined;
  readonly error: unknown;
  /** What is wrong with the one there is. */
  readonly wrong?: string | undefined;
  readonly onChoose: (file: File) => void;
  readonly onCancel: () => void;
  readonly onRemove: () => void;
}

/** Chooses a picture or takes one that is dragged in, replaces it, takes it away. */
export function PictureChooser({ label, hint, shown, chosen, round, disabled, ...rest }: PictureChooserProps) {
  const { progress, error, wrong, ...on } = rest;
  const { t } = useTranslation();
  const drop = useFileDrop(disabled ? undefined : ([file]) => file && on.onChoose(file));
  const problem = error != null ? describePictureError(t, error) : wrong;
  return (
    <div role="group" aria-label={label} {...drop.handlers}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {hint}
      </Text>
      <div className={classes['row']}>
        <div className={classes['frame']} data-round={round} data-over={drop.over || undefined}>
          {shown ? <img src={shown} alt="" /> : <IconPhoto size={24} stroke={1.5} aria-hidden />}
        </div>
        {!disabled && (
          <Group gap="xs">
            <FileButton accept={ACCEPTED} onChange={(file) => file && on.onChoose(file)}>
              {(props) => (
                <Button variant="default" size="sm" loading={progress !== undefined} {...props}>
                  {t(chosen ? 'pictures.replace' : 'pictures.choose')}
                </Button>
              )}
            </FileButton>
            {chosen && progress === undefined && (
              <Button variant="subtle" color="gray" size="sm" onClick={on.onRemove}>
                {t('pictures.remove')}
              </Button>
            )}
            {progress !== undefined && (
              <Button variant="subtle" color="gray" size="sm" onClick={on.onCancel}>
                {t('app.cancel')}
              </Button>
            )}
          </Group>
        )}
      </div>
      {progress !== undefined && (
        <progress className={classes['progress']} value={progress} aria-label={t('pictures.uploading')} />
      )}
      {problem && (
        <Alert color="red" role="alert" mt="xs">
          {problem}
        </Alert>
      )}
    </div>
  );
}
