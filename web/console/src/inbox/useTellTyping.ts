import type { InboxConversation } from '@beseda/protocol';
import { useEffect, useMemo } from 'react';
import { useWorkspace } from '../app/services';
import { TypingTeller } from './typingTeller';

export function useTellTyping(conversation: Pick<InboxConversation, 'id' | 'visitorId'>): TypingTeller {
  const { socket } = useWorkspace();
  const { id: conversationId, visitorId } = conversation;
  const teller = useMemo(
    () =>
      new TypingTeller({
        say: (typing) => socket.tell({ type: 'typing', typing, conversationId, visitorId }),
        now: Date.now,
        schedule: (task, afterMs) => {
          const timer = setTimeout(task, afterMs);
          return () => clearTimeout(timer);
        },
      }),
    [socket, conversationId, visitorId],
  );
  useEffect(() => () => teller.stop(), [teller]);
  return teller;
}
