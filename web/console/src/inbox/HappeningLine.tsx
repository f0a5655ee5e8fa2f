import { Text } from '@mantine/core';
import type { ConversationHappening } from '@beseda/protocol';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/useFormats';
import classes from './MessageBubble.module.css';

/** What somebody did with the conversation, between the messages. */
export function HappeningLine({ happening }: { readonly happening: ConversationHappening }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Text className={classes['system']} size="xs">
      {describe(t, happening)} · {formats.time(happening.at)}
    </Text>
  );
}

function describe(t: TFunction, happening: ConversationHappening): string {
  switch (happening.kind) {
    case 'reopened':
      return t('thread.reopened');
    case 'finished':
      if (happening.by.type === 'visitor') return t('thread.visitorFinished');
      return t('thread.operatorFinished', { name: happening.by.name ?? t('thread.operator') });
    case 'assigned': {
      const by = happening.by.name ?? t('thread.operator');
      if (!happening.assignee) return t('thread.unassignedBy', { by });
      const name = happening.assignee.name ?? t('thread.operator');
      return happening.assignee.id === happening.by.id
        ? t('thread.tookOver', { name })
        : t('thread.assignedBy', { name, by });
    }
  }
}
