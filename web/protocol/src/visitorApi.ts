import type { Attachment, ConversationState, FinishedBy, Instant, Uuid, VisitorSafeAuthor } from './conversation';

/** `GET /api/visitor/v1/conversations`: the visitor's own: open ones, and finished ones where the chat lets them be read again. */
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
    /** Empty only with attachments. */
    readonly text: string;
    readonly createdAt: Instant;
    readonly attachments?: readonly Attachment[] | null;
  } | null;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant | null;
  readonly finishedBy?: FinishedBy | null;
  /** How far this visitor and any operator have read. */
  readonly readSequence: number;
  readonly operatorReadSequence: number;
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
  readonly attachments?: readonly Attachment[] | null;
}

/**
 * `GET /api/visitor/v1/attachments/{id}/links` and `GET /api/inbox/v1/attachments/{id}/links`: signed links that work without a
 * token until they expire.
 */
export interface AttachmentLinks {
  readonly url: string;
  /** Of images only: at most 640 pixels wide or high. */
  readonly thumbnailUrl?: string | null;
  readonly expiresAt: Instant;
}
