import type { Author, ConversationState, FinishedBy, FirstPage, Instant, Uuid } from './conversation';
import { parseTyped } from './json';
import type { TokenExpiring } from './visitorSocket';

export type WatchScope =
  { readonly scope: 'account' } | { readonly scope: 'conversation'; readonly conversationId: Uuid };

/** Frames of the operator socket, client → server. Operators answer by REST, never here. */
export type OperatorClientFrame =
  | { readonly type: 'hello'; readonly token: string }
  | ({ readonly type: 'watch' } & WatchScope)
  | ({ readonly type: 'unwatch' } & WatchScope)
  | { readonly type: 'refresh'; readonly token: string };

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
  OperatorWelcome | OperatorWatching | OperatorMessage | OperatorConversationChange | TokenExpiring;

const OPERATOR_SERVER_TYPES: ReadonlySet<string> = new Set<OperatorServerFrame['type']>([
  'welcome',
  'watching',
  'message',
  'conversation',
  'token-expiring',
]);

/** Reads one frame; a type this client does not know yet is `undefined` and to be ignored. */
export function readOperatorServerFrame(text: string): OperatorServerFrame | undefined {
  const frame = parseTyped(text);
  return frame && OPERATOR_SERVER_TYPES.has(frame.type) ? (frame as unknown as OperatorServerFrame) : undefined;
}
