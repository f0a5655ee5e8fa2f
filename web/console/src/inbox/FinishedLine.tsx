import { Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { FinishedBy } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import classes from './FinishedLine.module.css';

interface FinishedLineProps {
  readonly conversation: { readonly finishedAt?: string | null; readonly finishedBy?: FinishedBy | null };
  readonly noReply?: boolean;
}

/** Who finished the conversation and when, where the composer would be. */
export function FinishedLine({ conversation, noReply = true }: FinishedLineProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { finishedAt, finishedBy } = conversation;
  const when = finishedAt ? formats.dateTime(finishedAt) : '';

  const who = () => {
    if (finishedBy?.type === 'visitor') return t('thread.finishedByVisitor', { when });
    if (finishedBy?.name) return t('thread.finishedByOperator', { name: finishedBy.name, when });
    return finishedBy ? t('thread.finishedByOperatorUnnamed', { when }) : t('thread.finishedSome', { when });
  };

  return (
    <div className={classes['line']}>
      <IconCircleCheck size={18} aria-hidden />
      <Text size="sm">
        {who()}
        {noReply && <>. {t('thread.finishedNoReply')}</>}
      </Text>
    </div>
  );
}
