import type { ConversationState, Instant, Uuid, VisitorSafeAuthor } from './conversation';

/** `GET /api/visitor/v1/conversations`: the visitor's own, open ones. */
export interface VisitorConversations {
  readonly items: readonly VisitorConversationItem[];
}

export interface VisitorConversationItem {
  readonly id: Uuid;
  readonly number: number;
  readonly state: ConversationState;
  readonly lastSequence: number;
  readonly lastMessage?: {
    readonly sequence: number;
    readonly author: VisitorSafeAuthor;
    readonly text: string;
    readonly createdAt: Instant;
  } | null;
  readonly startedAt: Instant;
}

/** `GET /api/visitor/v1/conversations/{id}/messages?after=N&limit=`, ascending. */
export interface VisitorMessagePage {
  readonly conversationId: Uuid;
  readonly lastSequence: number;
  readonly items: readonly VisitorStoredMessage[];
}

export interface VisitorStoredMessage {
  readonly id: Uuid;
  readonly conversationId: Uuid;
  readonly sequence: number;
  readonly clientMessageId?: Uuid | null;
  readonly author: VisitorSafeAuthor;
  readonly text: string;
  readonly createdAt: Instant;
}
