import type { ConversationMode } from './conversation';
import type { Greeting } from './greeting';
import { isJsonObject } from './json';

export type Placement = 'web' | 'app';

/** The body of `POST /widget/session`; sent as `text/plain` so that no preflight is needed. */
export interface SessionRequest {
  readonly id: string;
  readonly hash: string;
  readonly visitorKey?: string;
  readonly userId?: string;
  readonly userToken?: string;
  /** Of the session that is to be renewed: an old user token keeps it going. */
  readonly sessionToken?: string;
}

/** What the loader and the frame may know of a chat before anybody wrote. */
export interface PublicChat {
  readonly name: string;
  /** Path of its avatar, on the gateway's origin. */
  readonly avatar?: string | null;
  /** False: clients don't see which operator writes. */
  readonly senderNames?: boolean;
  readonly color?: string | null;
  readonly locale?: string | null;
  readonly conversationMode: ConversationMode;
  /** What its bot says; none while it is off. */
  readonly greeting?: Greeting | null;
}

/** How far it is known who the client is. */
export interface SessionIdentity {
  readonly state: 'verified' | 'claimed' | 'anonymous';
  /** The same on every device of this client; only of a verified one. */
  readonly personId?: string | null;
  /** Why a user token proves nothing. */
  readonly problem?: string | null;
}

/** The part of a session that the frame needs, and that is renewed. */
export interface Session {
  readonly token: string;
  readonly expiresInSeconds: number;
  /** Absent from older gateways. */
  readonly identity?: SessionIdentity | null;
}

/** What a session opens when there is an online chat. */
export interface ChatSession extends Session {
  /** Absolute, or relative to the gateway. */
  readonly frameUrl: string;
  readonly chat: PublicChat;
}

export const CHANNEL_KINDS = ['phone', 'email', 'telegram', 'whatsapp', 'vk', 'link'] as const;

export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export type ButtonPosition = 'bottom-right' | 'bottom-left';

/** A way to reach the business besides the chat. */
export interface PublicChannel {
  readonly service: ChannelKind;
  /** `tel:`, `mailto:` or `https:`. */
  readonly link: string;
  readonly caption?: string | null;
}

/** What the loader may know of a feedback button. */
export interface PublicButton {
  readonly color: string;
  readonly position: ButtonPosition;
  readonly channels: readonly PublicChannel[];
}

/** The answer of `POST /widget/session`: for an online chat's own script, or for a feedback button's. */
export interface SessionAnswer extends Partial<ChatSession> {
  readonly placement: Placement;
  /** Absent for an online chat's own script. */
  readonly button?: PublicButton | null;
}

/** What a button that nobody has turned to yet is drawn from. */
export interface ClosedButton {
  readonly chat?: Pick<PublicChat, 'name' | 'color' | 'locale' | 'conversationMode'>;
  readonly button?: PublicButton | null;
}

/** False for a feedback button without an online chat, or whose chat was deleted. */
export function hasChat(answer: SessionAnswer): answer is SessionAnswer & ChatSession {
  return !!answer.chat;
}

/** Only the outer shape: the gateway is ours. */
export function isSessionAnswer(value: unknown): value is SessionAnswer {
  return isJsonObject(value) && isJsonObject(value['chat'] ?? value['button']);
}
