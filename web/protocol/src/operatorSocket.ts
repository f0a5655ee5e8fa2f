import type { Attachment, Author, ConversationState, FinishedBy, FirstPage, Instant, Uuid } from './conversation';
import type { ClaimedClient } from './inboxApi';
import { parseTyped } from './json';
import type { TokenExpiring } from './visitorSocket';

export type WatchScope =
  { readonly scope: 'account' } | { readonly scope: 'conversation'; readonly conversationId: Uuid };

/** Frames of the operator socket, client → server. Operators answer by REST, never here. */
export type OperatorClientFrame =
  | { readonly type: 'hello'; readonly token: string }
  | ({ readonly type: 'watch' } & WatchScope)
  | ({ readonly type: 'unwatch' } & WatchScope)
  | { readonly type: 'refresh'; readonly token: string }
  /** Told again every few seconds while it is true. */
  | ({ readonly type: 'typing'; readonly typing: boolean } & OfVisitor)
  | ({ readonly type: 'read'; readonly sequence: number } & OfVisitor)
  /** The operator has this conversation open; told again every minute while it is true. Asks for the visitor's presence too. */
  | ({ readonly type: 'viewing'; readonly viewing: boolean } & OfVisitor);

/** A conversation, with the visitor it belongs to. */
export interface OfVisitor {
  readonly conversationId: Uuid;
  readonly visitorId: Uuid;
}

export interface OperatorWelcome {
  readonly type: 'welcome';
  readonly userId: number | string;
  readonly asOf: string;
}

/** Events after this frame are complete: now fetch the snapshot by REST, then apply what came since. */
export interface OperatorWatching {
  readonly type: 'watching';
  readonly scope: 'account' | 'conversation';
  readonly conversationId?: Uuid;
}

export interface OperatorMessage {
  readonly type: 'message';
  readonly conversationId: Uuid;
  readonly sequence: number;
  readonly messageId: Uuid;
  readonly clientMessageId: Uuid;
  readonly author: Author;
  readonly text: string;
  readonly createdAt: Instant;
  readonly attachments?: readonly Attachment[] | null;
}

/** Somebody else writes; from a visitor it counts only where `visitorId` is the conversation's. Silence of ten seconds ends it. */
export interface OperatorTyping extends OfVisitor {
  readonly type: 'typing';
  readonly author: Author;
  readonly typing: boolean;
}

/** Somebody has read a conversation up to a message; of a visitor as `typing`. */
export interface OperatorRead extends OfVisitor {
  readonly type: 'read';
  readonly reader: Author;
  readonly sequence: number;
}

/** A visitor is connected, or not any more. Told after `viewing` and on change; without an answer it is away. */
export interface VisitorPresence {
  readonly type: 'presence';
  readonly visitorId: Uuid;
  readonly online: boolean;
}

/** Another operator has a conversation open, or has left it; silence of 90 seconds ends it. */
export interface OperatorViewing {
  readonly type: 'viewing';
  readonly conversationId: Uuid;
  readonly operator: Author;
  readonly viewing: boolean;
}

export interface ConversationAssigned {
  readonly type: 'assigned';
  readonly conversationId: Uuid;
  /** Absent: nobody. */
  readonly assignee?: Author | null;
  readonly assignedBy: Author;
}

/** A note for colleagues, behind the message with this sequence. */
export interface NoteAdded {
  readonly type: 'note';
  readonly conversationId: Uuid;
  readonly noteId: Uuid;
  readonly afterSequence: number;
  readonly author: Author;
  readonly text: string;
  readonly createdAt: Instant;
}

/** The visitor's page told who its client is; replaces what it told before. */
export interface ClientClaimed {
  readonly type: 'client';
  readonly conversationId: Uuid;
  readonly claimed: ClaimedClient;
}

/** The conversation belongs to another visitor now: its client turned out to be a person, or that was undone. */
export interface ClientChanged extends OfVisitor {
  readonly type: 'client-changed';
}

/** The client of a conversation was erased: nothing of it is left. */
export interface ConversationErased {
  readonly type: 'erased';
  readonly conversationId: Uuid;
}

export interface OperatorConversationChange {
  readonly type: 'conversation';
  readonly conversationId: Uuid;
  readonly number: number;
  readonly onlineChatId: Uuid;
  readonly visitorId: Uuid;
  readonly state: ConversationState;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant | null;
  readonly finishedBy?: FinishedBy | null;
  readonly page?: FirstPage | null;
}

/** Frames of the operator socket, server → client. */
export type OperatorServerFrame =
  | OperatorWelcome
  | OperatorWatching
  | OperatorMessage
  | OperatorConversationChange
  | OperatorTyping
  | OperatorRead
  | VisitorPresence
  | OperatorViewing
  | ConversationAssigned
  | NoteAdded
  | ClientClaimed
  | ClientChanged
  | ConversationErased
  | TokenExpiring;

const OPERATOR_SERVER_TYPES: ReadonlySet<string> = new Set<OperatorServerFrame['type']>([
  'welcome',
  'watching',
  'message',
  'conversation',
  'typing',
  'read',
  'presence',
  'viewing',
  'assigned',
  'note',
  'client',
  'client-changed',
  'erased',
  'token-expiring',
]);

/** Reads one frame; a type this client does not know yet is `undefined` and to be ignored. */
export function readOperatorServerFrame(text: string): OperatorServerFrame | undefined {
  const frame = parseTyped(text);
  return frame && OPERATOR_SERVER_TYPES.has(frame.type) ? (frame as unknown as OperatorServerFrame) : undefined;
}
