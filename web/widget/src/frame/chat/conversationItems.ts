import type { ConversationsChangeItem } from '@beseda/protocol';
import type { Thread } from './thread';

/** The conversations as `onConversationsChange` of the host page gets them. */
export function conversationItems(threads: readonly Thread[]): ConversationsChangeItem[] {
  return threads.map(({ number, state, last }) => ({
    name: number === null ? '' : `A${String(number)}`,
    is_closed: state === 'finished',
    ...(last && {
      last_message: {
        created_at: Date.parse(last.createdAt),
        is_out: last.author.type === 'visitor',
        text: last.text || (last.attachments?.[0]?.name ?? ''),
        type: 'text' as const,
        ...(last.author.name && { author: { name: last.author.name } }),
      },
    }),
  }));
}
