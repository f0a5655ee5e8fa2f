import { Stack, Text } from '@mantine/core';
import type { LeadConversation } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';
import { ConversationCard } from './ConversationCard';

interface ConversationsProps {
  readonly conversations: readonly LeadConversation[];
  /** Else each says of which lead it is. */
  readonly ofLead: boolean;
}

/** Every conversation, the newest first and open, each with its whole history. */
export function Conversations({ conversations, ofLead }: ConversationsProps) {
  const { t } = useTranslation();
  if (conversations.length === 0) return <Text c="dimmed">{t('entities.noConversations')}</Text>;
  return (
    <Stack role="group" aria-label={t('entities.tab_conversations')}>
      {conversations.map((conversation, index) => (
        <ConversationCard
          key={conversation.id}
          conversation={conversation}
          initiallyOpen={index === 0}
          withLead={!ofLead}
        />
      ))}
    </Stack>
  );
}
