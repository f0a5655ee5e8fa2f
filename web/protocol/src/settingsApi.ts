import type { ConversationMode, Instant, Uuid } from './conversation';
import type { Placement } from './session';

/** An online chat: `/api/settings/v1/online-chats`. */
export interface OnlineChat {
  readonly id: Uuid;
  readonly name: string;
  readonly conversationMode: ConversationMode;
  readonly placementAddresses: readonly string[];
  readonly embeddedInApp: boolean;
  readonly buttonId: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly embedScript: EmbedScriptState;
}

export interface EmbedScriptState {
  readonly available: boolean;
  readonly reason?: 'placement-missing' | null;
}

export interface OnlineChats {
  readonly items: readonly OnlineChat[];
}

export interface CreateOnlineChatRequest {
  readonly name: string;
  readonly conversationMode?: ConversationMode;
}

export interface UpdateOnlineChatRequest {
  readonly name?: string;
  readonly conversationMode?: ConversationMode;
  readonly placementAddresses?: readonly string[];
  readonly embeddedInApp?: boolean;
}

/** `GET …/{id}/embed-script?placement=web|app`; 409 `placement-missing` while that placement is not set up. */
export interface EmbedScript {
  readonly placement: Placement;
  readonly script: string;
}
