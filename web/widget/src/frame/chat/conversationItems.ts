import type { ConversationsChangeItem, PublicChat } from '@beseda/protocol';
import { senderName } from './senderName';
import type { Thread } from './thread';

/** The conversations as `onConversationsChange` of the host page gets them. */
export function conversationItems(chat: PublicChat, threads: readonly Thread[]): ConversationsChangeItem[] {
  return threads.map(({ number, state, last }) => {
    const author = last && senderName(chat, last.author);
    return {
      name: number === null ? '' : `A${String(number)}`,
      is_closed: state === 'finished',
      ...(last && {
        last_message: {
          created_at: Date.parse(last.createdAt),
          is_out: last.author.type === 'visitor',
          text: last.text || (last.attachments?.[0]?.name ?? ''),
          type: 'text',
          ...(author && { author: { name: author } }),
        },
      }),
    };
  });
}
