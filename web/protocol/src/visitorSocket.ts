import type { Attachment, ConversationState, FinishedBy, Instant, Page, Uuid, VisitorSafeAuthor } from './conversation';
import type { Greeting, ShownGreeting } from './greeting';
import { parseTyped } from './json';
import type { PublicChat } from './session';

/** What a reconnecting visitor already has; lets the server answer "you are current". */
export interface Resume {
  readonly conversationId: Uuid;
  readonly lastSequence: number;
  readonly asOf: string;
}

/** Frames of the visitor socket, client → server. `hello` comes first, within ten seconds. */
export type VisitorClientFrame =
  | {
      readonly type: 'hello';
      readonly token: string;
      readonly visitorToken?: string;
      readonly resume?: Resume;
      /** What this browser wrote before its client proved who it is becomes this client's. */
      readonly link?: true;
    }
  | {
      readonly type: 'message';
      readonly clientMessageId: Uuid;
      readonly text: string;
      readonly conversationId?: Uuid;
      readonly page?: Page;
      /** Of uploaded files, at most {@link MAX_ATTACHMENTS}; the text may then be empty. */
      readonly attachmentIds?: readonly Uuid[];
      /** What the bot has said around it. */
      readonly greeting?: ShownGreeting;
    }
  /** Answered by `conversation` with state finished, or by `finish-refused`. */
  | { readonly type: 'finish'; readonly conversationId: Uuid }
  /** Told again every few seconds while it is true; who is silent for ten seconds has stopped. */
  | { readonly type: 'typing'; readonly conversationId: Uuid; readonly typing: boolean }
  | { readonly type: 'read'; readonly conversationId: Uuid; readonly sequence: number }
  /** What the page told by `setMeta`, all of it merged; at most 16 KB of JSON. */
  | { readonly type: 'page-data'; readonly conversationId: Uuid; readonly data: Readonly<Record<string, unknown>> }
  | { readonly type: 'refresh'; readonly token: string };

export interface VisitorWelcome {
  readonly type: 'welcome';
  readonly visitorId: Uuid;
  /** Given when the visitor key proves nothing; keep it, it is then the only proof of who this browser is. */
  readonly visitorToken?: string | null;
  readonly asOf: string;
  /** True: fetch what came after the last known sequence by REST. */
  readonly catchUp: boolean;
  /** The chat as it is now: it may have changed while there was no connection. An earlier gateway does not say. */
  readonly chat?: ChangingChat;
  readonly limits: {
    readonly maxTextLength: number;
    readonly maxAttachments?: number;
    readonly maxAttachmentBytes?: number;
  };
  /** Visitors whose conversations are about to be this client's; each is told by `conversations-moved`. */
  readonly linking?: readonly Uuid[] | null;
}

/** The message is in the event log and will not be lost. It is not yet stored. */
export interface VisitorAccepted {
  readonly type: 'accepted';
  readonly clientMessageId: Uuid;
}

export type RefusalCode =
  | 'text-empty'
  | 'text-too-long'
  | 'too-many-attachments'
  | 'rate-limited'
  | 'not-accepted-retry'
  | 'conversation-finished'
  | 'conversation-unknown'
  | 'attachment-unusable';

export interface VisitorRefused {
  readonly type: 'refused';
  readonly clientMessageId: Uuid;
  /** A code that is not one of {@link RefusalCode} is final. */
  readonly code: RefusalCode | (string & {});
  readonly detail: string;
  readonly retryAfterMs?: number;
}

/** A stored message. For its sender the own `clientMessageId` in it means *stored*. */
export interface VisitorMessage {
  readonly type: 'message';
  readonly conversationId: Uuid;
  readonly sequence: number;
  readonly messageId: Uuid;
  readonly clientMessageId?: Uuid | null;
  readonly author: VisitorSafeAuthor;
  readonly text: string;
  readonly createdAt: Instant;
  readonly attachments?: readonly Attachment[] | null;
}

/** The chat does not let its client finish this conversation. */
export interface FinishRefused {
  readonly type: 'finish-refused';
  readonly conversationId: Uuid;
  readonly code: 'finish-not-allowed' | 'not-accepted-retry' | (string & {});
  readonly detail: string;
}

/** Somebody else writes in a conversation, or has stopped; silence of ten seconds is a stop too. */
export interface VisitorTyping {
  readonly type: 'typing';
  readonly conversationId: Uuid;
  readonly author: VisitorSafeAuthor;
  readonly typing: boolean;
}

/** A conversation was read up to a message: by an operator, or by this visitor in another tab or device. */
export interface VisitorRead {
  readonly type: 'read';
  readonly conversationId: Uuid;
  readonly by: 'visitor' | 'operator';
  readonly sequence: number;
}

export interface VisitorConversationChange {
  readonly type: 'conversation';
  readonly conversationId: Uuid;
  readonly number: number;
  readonly state: ConversationState;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant | null;
  readonly finishedBy?: FinishedBy | null;
}

/** What a visitor has written belongs to another now, or again: ask anew which conversations there are. */
export interface ConversationsMoved {
  readonly type: 'conversations-moved';
  readonly visitorId: Uuid;
}

/** The chat's settings are others now. */
export interface ChatChanged extends ChangingChat {
  readonly type: 'chat-changed';
  /** What its bot says now; none while it is off. */
  readonly greeting?: Greeting | null;
}

/** What may change of a chat while it is open on a page. */
export type ChangingChat = Pick<PublicChat, 'name' | 'avatar' | 'senderNames' | 'conversationMode'>;

export interface TokenExpiring {
  readonly type: 'token-expiring';
  readonly expiresInSeconds: number;
}

/** Frames of the visitor socket, server → client. */
export type VisitorServerFrame =
  | VisitorWelcome
  | VisitorAccepted
  | VisitorRefused
  | VisitorMessage
  | VisitorConversationChange
  | ChatChanged
  | ConversationsMoved
  | FinishRefused
  | VisitorTyping
  | VisitorRead
  | TokenExpiring;

const VISITOR_SERVER_TYPES: ReadonlySet<string> = new Set<VisitorServerFrame['type']>([
  'welcome',
  'accepted',
  'refused',
  'message',
  'conversation',
  'chat-changed',
  'conversations-moved',
  'finish-refused',
  'typing',
  'read',
  'token-expiring',
]);

/**
 * Reads one frame. A type this client does not know yet is `undefined` and to be ignored: the server may be newer. The
 * members are trusted as typed, because the frame comes from our own server over our own socket.
 */
export function readVisitorServerFrame(text: string): VisitorServerFrame | undefined {
  const frame = parseTyped(text);
  return frame && VISITOR_SERVER_TYPES.has(frame.type) ? (frame as unknown as VisitorServerFrame) : undefined;
}
