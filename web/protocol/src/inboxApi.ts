import type { Author, ConversationState, FinishedBy, FirstPage, Instant, Uuid } from './conversation';

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
  readonly leadId?: number | null;
  readonly contactId?: number | null;
}

export interface LastMessage {
  readonly sequence: number;
  readonly author: Author;
  readonly text: string;
  readonly createdAt: Instant;
}

export interface InboxMessage {
  readonly id: Uuid;
  readonly conversationId: Uuid;
  readonly sequence: number;
  readonly clientMessageId: Uuid;
  readonly author: Author;
  readonly text: string;
  readonly createdAt: Instant;
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
}

/** `GET /api/inbox/v1/online-chats/{id}/open-conversations` */
export interface OpenConversations {
  readonly conversations: number;
  readonly clients: number;
  readonly clientsWithSeveral: number;
}
