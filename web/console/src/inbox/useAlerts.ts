import { useQueryClient } from '@tanstack/react-query';
import type { OperatorMessage } from '@beseda/protocol';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOwnId, useWorkspace } from '../app/services';
import { knownConversation } from './queries';

/** A tab in view takes a message as seen within this time, and the others keep quiet. */
const HIDDEN_WAIT_MS = 500;

/** Calls the operator to new messages of visitors, unless the conversation is a colleague's. */
export function useAlerts(): void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const ownId = useOwnId();
  const { socket, alerts } = useWorkspace();

  const raise = useEffectEvent((message: OperatorMessage) => {
    const { conversationId: tag, messageId: id, text, attachments } = message;
    const conversation = knownConversation(client, tag);
    if (conversation?.assignee && conversation.assignee.id !== ownId) return;
    const title = conversation ? t('inbox.number', { number: conversation.number }) : t('alerts.newMessage');
    const body = text || (attachments?.[0]?.name ?? '');
    void alerts.raise({ id, title, body, tag, onOpen: () => void navigate(`/inbox/${tag}`) });
  });

  useEffect(
    () =>
      socket.onEvent((event) => {
        if (event.type !== 'message' || event.author.type !== 'visitor') return;
        setTimeout(() => raise(event), document.visibilityState === 'visible' ? 0 : HIDDEN_WAIT_MS);
      }),
    [socket],
  );
}
