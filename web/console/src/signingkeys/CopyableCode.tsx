import { Button, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCopy } from '../ui/useCopy';
import classes from './SigningKeys.module.css';

interface CopyableCodeProps {
  readonly title: string;
  readonly code: string;
  readonly autoFocus?: boolean;
  readonly children?: ReactNode;
}

/** A text to copy, with its title and the button that does it; what is between them is the reader's to know first. */
export function CopyableCode({ title, code, autoFocus = false, children }: CopyableCodeProps) {
  const { t } = useTranslation();
  const { copied, copy } = useCopy();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={classes['codeHead']}>
        <Text size="sm" fw={600} id={id}>
          {title}
        </Text>
        <Button
          size="xs"
          autoFocus={autoFocus}
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => copy(code)}
        >
          {copied ? t('embed.copied') : t('embed.copy')}
        </Button>
      </div>
      {children}
      <pre className={classes['code']} tabIndex={0} aria-labelledby={id}>
        {code}
      </pre>
      <div aria-live="polite" className={classes['hint']}>
        {copied === false && t('embed.copyFailed')}
      </div>
    </section>
  );
}
