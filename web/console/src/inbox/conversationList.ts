import type {
  ConversationAssigned,
  CursorPage,
  InboxConversation,
  OperatorConversationChange,
  OperatorMessage,
  OperatorRead,
} from '@beseda/protocol';
import type { LiveEvent } from '../live/operatorSocket';

/** The loaded pages of one list, as TanStack Query keeps them. */
export interface Pages {
  readonly pages: readonly CursorPage<InboxConversation>[];
  readonly pageParams: readonly unknown[];
}

/** More unread messages are not counted. */
export const MOST_UNREAD = 100;

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
  for (const page of list?.pages ?? []) {
    const found = page.items.find((conversation) => conversation.id === id);
    if (found) return found;
  }
  return undefined;
}

/** Without a conversation that is gone. */
export function withoutConversation(list: Pages, id: string): Pages {
  return {
    ...list,
    pages: list.pages.map((page) => ({ ...page, items: page.items.filter((conversation) => conversation.id !== id) })),
  };
}

/** The conversation after an event; the same object when the event tells nothing new of it. */
export function withEvent(conversation: InboxConversation, event: LiveEvent): InboxConversation {
  switch (event.type) {
    case 'message':
      return withMessage(conversation, event);
    case 'conversation':
      return withChange(conversation, event);
    case 'assigned':
      return withAssignee(conversation, event);
    case 'read':
      return withRead(conversation, event);
    case 'client':
      return { ...conversation, claimed: event.claimed };
    case 'client-changed':
      return { ...conversation, visitorId: event.visitorId };
    case 'note':
    case 'erased':
      return conversation;
  }
}

/** An operator's answer means that all before it was read, and that the visitor waits no more. */
export function withMessage(conversation: InboxConversation, message: OperatorMessage): InboxConversation {
  if (message.sequence <= conversation.lastSequence) return conversation;
  const { sequence, author, text, createdAt, attachments } = message;
  const next = {
    ...conversation,
    lastSequence: sequence,
    lastMessage: { sequence, author, text: text || (attachments?.[0]?.name ?? ''), createdAt },
    updatedAt: createdAt,
  };
  if (author.type === 'operator') return { ...next, unread: 0, readSequence: sequence, waitingSince: null };
  if (author.type !== 'visitor') return next;
  return {
    ...next,
    // A thread in view may have read it before it came here.
    unread: sequence > conversation.readSequence ? Math.min(MOST_UNREAD, conversation.unread + 1) : conversation.unread,
    waitingSince: conversation.waitingSince ?? createdAt,
  };
}

export function withChange(conversation: InboxConversation, change: OperatorConversationChange): InboxConversation {
  return {
    ...conversation,
    state: change.state,
    finishedAt: change.finishedAt ?? null,
    finishedBy: change.finishedBy ?? null,
    page: change.page ?? conversation.page ?? null,
    ...(change.state === 'finished' ? { waitingSince: null } : {}),
  };
}

export function withAssignee(
  conversation: InboxConversation,
  { assignee }: Pick<ConversationAssigned, 'assignee'>,
): InboxConversation {
  return { ...conversation, assignee: assignee?.id ? { id: assignee.id, name: assignee.name ?? '' } : null };
}

/** A mark never goes back. What a visitor has read counts only where the conversation is theirs. */
export function withRead(
  conversation: InboxConversation,
  { reader, sequence, visitorId }: Pick<OperatorRead, 'reader' | 'sequence' | 'visitorId'>,
): InboxConversation {
  if (visitorId !== conversation.visitorId) return conversation;
  if (reader.type === 'visitor') return withMarks(conversation, { visitorReadSequence: sequence, readSequence: 0 });
  return withMarks(conversation, { readSequence: sequence, visitorReadSequence: 0 });
}

type Marks = Pick<InboxConversation, 'readSequence' | 'visitorReadSequence'>;

function withMarks(conversation: InboxConversation, marks: Marks): InboxConversation {
  const readSequence = Math.max(conversation.readSequence, marks.readSequence);
  const visitorReadSequence = Math.max(conversation.visitorReadSequence, marks.visitorReadSequence);
  if (readSequence === conversation.readSequence && visitorReadSequence === conversation.visitorReadSequence)
    return conversation;
  const unread = Math.min(conversation.unread, Math.max(0, conversation.lastSequence - readSequence));
  return { ...conversation, readSequence, visitorReadSequence, unread };
}

/**
 * Which of two states of one conversation is the later. With the same messages a finished one is: reopening takes a
 * message. No event tells of the identity: it is what was fetched.
 */
export function newerOf(known: InboxConversation | undefined, fetched: InboxConversation): InboxConversation {
  if (!known) return fetched;
  const knownIsLater =
    known.lastSequence > fetched.lastSequence ||
    (known.lastSequence === fetched.lastSequence && known.state === 'finished' && fetched.state === 'open');
  return withMarks(knownIsLater ? { ...fetched, ...known, identity: fetched.identity ?? null } : fetched, known);
}

/** Puts a conversation into its list, or takes it out of one where it does not belong any more. */
export function withConversation(list: Pages, belongs: boolean, conversation: InboxConversation): Pages {
  const [first, ...others] = list.pages.map((page) => {
    const items = page.items.filter((each) => each.id !== conversation.id);
    return items.length === page.items.length ? page : { ...page, items };
  });
  if (!first) return list;
  return { ...list, pages: [belongs ? { ...first, items: [conversation, ...first.items] } : first, ...others] };
}

/** The first pages only, to be read again: a whole long list would be as many requests as it has pages. */
export function beginningOf(list: Pages, pages: number): Pages {
  return { pages: list.pages.slice(0, pages), pageParams: list.pageParams.slice(0, pages) };
}

/** Newest activity first; the number decides between two of the same millisecond. */
function byActivity(one: InboxConversation, other: InboxConversation): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt < other.updatedAt ? 1 : -1;
  return other.number - one.number;
}
