import type {
  ConversationState,
  CursorPage,
  InboxConversation,
  OperatorConversationChange,
  OperatorMessage,
} from '@beseda/protocol';

/** The loaded pages of one list, as TanStack Query keeps them. */
export interface Pages {
  readonly pages: readonly CursorPage<InboxConversation>[];
  readonly pageParams: readonly unknown[];
}

/** Every conversation once: one that moved while paging may be on two pages, and the newer state of it is right. */
export function conversationsOf(list: Pages | undefined): readonly InboxConversation[] {
  const byId = new Map<string, InboxConversation>();
  for (const page of list?.pages ?? []) {
    for (const conversation of page.items) {
      const known = byId.get(conversation.id);
      if (!known || known.lastSequence < conversation.lastSequence) byId.set(conversation.id, conversation);
    }
  }
  return [...byId.values()].sort(byActivity);
}

export function findConversation(list: Pages | undefined, id: string): InboxConversation | undefined {
  return list?.pages.flatMap((page) => page.items).find((conversation) => conversation.id === id);
}

/** The conversation with a newer message; the same object when it already has it. */
export function withMessage(conversation: InboxConversation, message: OperatorMessage): InboxConversation {
  if (message.sequence <= conversation.lastSequence) return conversation;
  const { sequence, author, text, createdAt } = message;
  return {
    ...conversation,
    lastSequence: sequence,
    lastMessage: { sequence, author, text, createdAt },
    updatedAt: createdAt,
  };
}

export function withChange(conversation: InboxConversation, change: OperatorConversationChange): InboxConversation {
  return {
    ...conversation,
    state: change.state,
    finishedAt: change.finishedAt ?? null,
    finishedBy: change.finishedBy ?? null,
    page: change.page ?? conversation.page ?? null,
  };
}

/**
 * Which of two states of one conversation is the later. With the same messages a finished one is: reopening takes a
 * message.
 */
export function newerOf(known: InboxConversation | undefined, fetched: InboxConversation): InboxConversation {
  if (!known || known.lastSequence < fetched.lastSequence) return fetched;
  const knownIsLater =
    known.lastSequence > fetched.lastSequence || (known.state === 'finished' && fetched.state === 'open');
  return knownIsLater ? { ...fetched, ...known } : fetched;
}

/** Puts a conversation into its list, or takes it out of one whose state it no longer has. */
export function withConversation(list: Pages, state: ConversationState, conversation: InboxConversation): Pages {
  const belongs = conversation.state === state;
  const [first, ...others] = list.pages.map((page) => ({
    ...page,
    items: page.items.filter((each) => each.id !== conversation.id),
  }));
  if (!first) return list;
  return { ...list, pages: [belongs ? { ...first, items: [conversation, ...first.items] } : first, ...others] };
}

/** Newest activity first; the number decides between two of the same millisecond. */
function byActivity(one: InboxConversation, other: InboxConversation): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt < other.updatedAt ? 1 : -1;
  return other.number - one.number;
}
