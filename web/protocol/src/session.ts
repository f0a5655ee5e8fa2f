import type { ConversationMode } from './conversation';
import { isJsonObject } from './json';

export type Placement = 'web' | 'app';

/** The body of `POST /widget/session`; sent as `text/plain` so that no preflight is needed. */
export interface SessionRequest {
  readonly id: string;
  readonly hash: string;
  readonly visitorKey?: string;
  readonly userId?: string;
  readonly userToken?: string;
}

/** What the loader and the frame may know of a chat before anybody wrote. */
export interface PublicChat {
  readonly name: string;
  readonly color?: string | null;
  readonly locale?: string | null;
  readonly conversationMode: ConversationMode;
}

/** The answer of `POST /widget/session`. */
export interface SessionAnswer {
  readonly token: string;
  readonly expiresInSeconds: number;
  readonly placement: Placement;
  /** Absolute, or relative to the gateway. */
  readonly frameUrl: string;
  readonly chat: PublicChat;
}

/** The part of a session that the frame needs, and that is renewed. */
export interface Session {
  readonly token: string;
  readonly expiresInSeconds: number;
}

export function isSessionAnswer(value: unknown): value is SessionAnswer {
  return (
    isJsonObject(value) &&
    typeof value['token'] === 'string' &&
    typeof value['expiresInSeconds'] === 'number' &&
    typeof value['frameUrl'] === 'string' &&
    isJsonObject(value['chat'])
  );
}
