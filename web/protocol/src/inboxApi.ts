import type { Attachment, Author, ConversationState, FinishedBy, FirstPage, Instant, Uuid } from './conversation';

/** A page of a keyset list; no `nextCursor` means the end. */
export interface CursorPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | null;
}

/** A conversation as operators see it: `/api/inbox/v1/conversations`. */
export interface InboxConversation {
  readonly id: Uuid;
  readonly number: number;
  readonly onlineChatId: Uuid;
  readonly onlineChatName: string;
  readonly visitorId: Uuid;
  readonly state: ConversationState;
  readonly lastSequence: number;
  readonly lastMessage: LastMessage;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  readonly finishedAt?: Instant | null;
  readonly finishedBy?: FinishedBy | null;
  readonly page?: FirstPage | null;
  readonly claimed?: ClaimedClient | null;
  readonly leadId?: number | null;
  readonly contactId?: number | null;
  /** Absent: nobody. */
  readonly assignee?: Assignee | null;
  /** Messages of the visitor that no operator has read; 100 means 100 or more. */
  readonly unread: number;
  /** How far any operator, and the visitor, have read. */
  readonly readSequence: number;
  readonly visitorReadSequence: number;
  /** Since when the visitor waits for an answer; absent when it does not. */
  readonly waitingSince?: Instant | null;
  /** Who its page says the client is; absent: anonymous. */
  readonly identity?: ClientIdentity | null;
}

/** Who the client is in the customer's system: signed by the site's server, too long to be guessed, or claimed, proven by nothing. */
export interface ClientIdentity {
  readonly externalId: string;
  readonly proof: 'signed' | 'unguessable' | 'claimed';
}

/**
 * `GET /api/inbox/v1/visitor-links?visitorId=` or `?contactId=`: which visitors turned out to be which persons, the youngest
 * first. `POST …/{id}/undo` answers the link as it is then.
 */
export interface VisitorLinks {
  readonly items: readonly VisitorLink[];
}

export interface VisitorLink {
  readonly id: Uuid;
  readonly visitorId: Uuid;
  readonly personId: Uuid;
  readonly externalId: string;
  /** The visitor's own browser proved it, or the CRM has both as one contact. */
  readonly cause: 'browser' | 'crm';
  /** Of the browser. */
  readonly proof?: 'signed' | 'unguessable' | null;
  readonly linkedAt: Instant;
  /** Since when the CRM says so no longer. */
  readonly withdrawnAt?: Instant | null;
  readonly undoneAt?: Instant | null;
  readonly undoneBy?: Assignee | null;
}

/** Who the client is by the words of the page: claimed, not proven. */
export interface ClaimedClient {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
}

export interface Assignee {
  readonly id: string;
  readonly name: string;
}

/**
 * The query of `GET /api/inbox/v1/conversations`, all optional: `state` open | finished | any, `assignee` me | none, `chat` and
 * `visitor` ids, `cursor`, `limit` up to 100.
 */
export interface InboxFilter {
  readonly state?: ConversationState | 'any';
  readonly assignee?: 'me' | 'none';
  readonly chat?: Uuid;
  readonly visitor?: Uuid;
}

/** `GET /api/inbox/v1/counts`: of open conversations. */
export interface InboxCounts {
  readonly all: number;
  readonly mine: number;
  readonly unassigned: number;
}

/** `GET /api/inbox/v1/operators`: whom a conversation can be given to; `PUT …/conversations/{id}/assignee` takes `{ id }` or `{}`. */
export interface Operators {
  readonly items: readonly Assignee[];
}

/** `GET` and `POST …/conversations/{id}/notes`; the body of POST is {@link AddNoteRequest}. */
export interface ConversationNote {
  readonly id: Uuid;
  readonly afterSequence: number;
  readonly author: Author;
  readonly text: string;
  readonly createdAt: Instant;
}

/** `GET …/conversations/{id}/happenings`: what was done with it between its messages. */
export type ConversationHappening = {
  readonly id: Uuid;
  readonly afterSequence: number;
  readonly at: Instant;
} & (
  | {
      readonly kind: 'assigned';
      readonly by: Author;
      /** Absent: nobody. */
      readonly assignee?: Author | null;
    }
  | { readonly kind: 'finished'; readonly by: Author }
  | { readonly kind: 'reopened' }
);

/** `id` is made by the client (UUIDv7): a repeated one answers with the stored note. */
export interface AddNoteRequest {
  readonly id: Uuid;
  readonly text: string;
}

/**
 * `GET, POST /api/inbox/v1/canned-replies`, `PUT, DELETE …/{id}`. The text may hold `{{visitor.name}}`, `{{operator.name}}`,
 * `{{chat.name}}`, `{{conversation.number}}`, which the console fills.
 */
export interface CannedReply {
  readonly id: Uuid;
  /** What is typed behind a slash: 1 to 32 letters, digits, dashes; unique in the account, whatever the case. */
  readonly shortcut: string;
  readonly text: string;
  readonly updatedAt: Instant;
}

/** `GET /api/inbox/v1/search?q=&cursor=&limit=`: conversations by number and messages by their words, newest first. */
export interface SearchResult {
  readonly conversation: InboxConversation;
  /** Absent where the conversation itself was found by its number. */
  readonly message?: {
    readonly sequence: number;
    readonly author: Author;
    /** The text around the hits, in pieces; those marked are the hits. */
    readonly excerpt: readonly { readonly text: string; readonly hit: boolean }[];
    readonly createdAt: Instant;
  } | null;
}

export interface LastMessage {
  readonly sequence: number;
  readonly author: Author;
  /** Empty only with attachments. */
  readonly text: string;
  readonly createdAt: Instant;
  readonly attachments?: readonly Attachment[] | null;
}

export interface InboxMessage {
  readonly id: Uuid;
  readonly conversationId: Uuid;
  readonly sequence: number;
  readonly clientMessageId: Uuid;
  readonly author: Author;
  readonly text: string;
  readonly createdAt: Instant;
  readonly attachments?: readonly Attachment[] | null;
}

/** `GET …/messages?after=N` (ascending after N) or `?before=N` (the page before N, ascending). */
export interface InboxMessagePage {
  readonly conversationId: Uuid;
  readonly lastSequence: number;
  readonly items: readonly InboxMessage[];
}

/** The body of `POST …/messages`; a repeated `clientMessageId` answers with the stored message. */
export interface AddMessageRequest {
  readonly clientMessageId: Uuid;
  readonly text: string;
  readonly attachmentIds?: readonly Uuid[];
}

/** `GET /api/inbox/v1/online-chats/{id}/open-conversations` */
export interface OpenConversations {
  readonly conversations: number;
  readonly clients: number;
  readonly clientsWithSeveral: number;
}
