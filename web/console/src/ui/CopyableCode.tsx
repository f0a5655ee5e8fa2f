import { Button, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCopy } from './useCopy';
import classes from './CopyableCode.module.css';

interface CopyableCodeProps {
  readonly title: string;
  /** Nothing can be copied without. */
  readonly code: string | undefined;
  /** In place of the code while there is none. */
  readonly instead?: ReactNode;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly children?: ReactNode;
}

/** A text to copy, with its title and the button that does it; what is between them is the reader's to know first. */
export function CopyableCode({ title, code, instead, hint, autoFocus = false, children }: CopyableCodeProps) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={classes['head']}>
        <Text size="sm" fw={600} id={id}>
          {title}
        </Text>
        <Button
          size="xs"
          miw="max-content"
          autoFocus={autoFocus}
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          disabled={code === undefined}
          aria-describedby={code === undefined ? `${id}-instead` : undefined}
          onClick={() => code !== undefined && copy(code)}
        >
          {copied ? t('embed.copied') : t('embed.copy')}
        </Button>
      </div>
      {children}
      {code === undefined ? (
        <div id={`${id}-instead`}>{instead}</div>
      ) : (
        <>
          <pre className={classes['code']} tabIndex={0} aria-labelledby={id}>
            {code}
          </pre>
          {hint && (
            <Text size="sm" className={classes['hint']}>
              {hint}
            </Text>
          )}
        </>
      )}
      <div aria-live="polite" className={classes['hint']}>
        {copied === false && t('embed.copyFailed')}
      </div>
    </section>
  );
}
