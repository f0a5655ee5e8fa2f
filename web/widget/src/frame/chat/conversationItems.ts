import type { ConversationsChangeItem } from '@beseda/protocol';
import type { Thread } from './thread';

/** The conversations as `onConversationsChange` of the host page gets them. */
export function conversationItems(threads: readonly Thread[]): ConversationsChangeItem[] {
  return threads.map((thread) => {
    const last = thread.messages.at(-1);
    return {
      name: thread.number === null ? '' : `A${String(thread.number)}`,
      is_closed: thread.state === 'finished',
      ...(last && {
        last_message: {
          created_at: Date.parse(last.createdAt),
          is_out: last.author.type === 'visitor',
          text: last.text,
          type: 'text' as const,
          ...(last.author.name && { author: { name: last.author.name } }),
        },
      }),
    };
  });
}
