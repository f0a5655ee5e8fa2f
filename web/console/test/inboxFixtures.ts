import type { InboxConversation, InboxMessage, OperatorMessage } from '@beseda/protocol';

export const CONVERSATION = 'c0000000-0000-4000-8000-000000000001';

const instant = (sequence: number) => new Date(Date.UTC(2026, 0, 31, 10, 0, sequence)).toISOString();

export function message(sequence: number, change: Partial<InboxMessage> = {}): InboxMessage {
  return {
    id: `m${sequence}`,
    conversationId: CONVERSATION,
    sequence,
    clientMessageId: `client-${sequence}`,
    author: { type: 'visitor' },
    text: `text ${sequence}`,
    createdAt: instant(sequence),
    ...change,
  };
}

export const messages = (from: number, to: number): InboxMessage[] =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index));

export function frame(sequence: number, change: Partial<InboxMessage> = {}): OperatorMessage {
  const { id, ...rest } = message(sequence, change);
  return { type: 'message', messageId: id, ...rest };
}

export function conversation(number: number, change: Partial<InboxConversation> = {}): InboxConversation {
  return {
    id: `c${number}`,
    number,
    onlineChatId: 'chat',
    onlineChatName: 'Shop',
    visitorId: 'visitor-0001',
    state: 'open',
    lastSequence: 1,
    lastMessage: { sequence: 1, author: { type: 'visitor' }, text: 'text 1', createdAt: instant(number) },
    startedAt: instant(number),
    updatedAt: instant(number),
    unread: 0,
    readSequence: 0,
    visitorReadSequence: 0,
    ...change,
  };
}
