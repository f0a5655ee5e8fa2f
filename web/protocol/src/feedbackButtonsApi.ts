import type { Instant, Uuid } from './conversation';
import type { ButtonPosition, ChannelKind } from './session';
import type { EmbedScriptState } from './settingsApi';

/** A feedback button: `/api/settings/v1/feedback-buttons`. */
export interface FeedbackButton {
  readonly id: Uuid;
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly position: ButtonPosition;
  /** Absent when bound to none; a bound chat may be deleted. */
  readonly onlineChatId?: Uuid | null;
  readonly channels: readonly Channel[];
  readonly trustedSites: readonly string[];
  /** As people read them, in the same order. */
  readonly trustedSitesDisplayed: readonly string[];
  readonly embeddedInApp: boolean;
  readonly buttonId: string;
  readonly sourceId: number;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly embedScript: EmbedScriptState;
}

export interface ChannelRequest {
  readonly kind: ChannelKind;
  /** As typed: the server finds number, name or address in it. */
  readonly value: string;
  /** Required for a link. */
  readonly caption?: string;
}

export interface Channel {
  readonly kind: ChannelKind;
  readonly value: string;
  readonly caption?: string | null;
  readonly link: string;
}

export interface FeedbackButtons {
  readonly items: readonly FeedbackButton[];
}

export interface CreateFeedbackButtonRequest {
  readonly name: string;
  readonly onlineChatId?: Uuid;
}

/** What is absent stays. */
export interface UpdateFeedbackButtonRequest {
  readonly name?: string;
  readonly color?: string;
  readonly position?: ButtonPosition;
  /** `null`: bound to none. */
  readonly onlineChatId?: Uuid | null;
  /** All of them, in order; at most ten. */
  readonly channels?: readonly ChannelRequest[];
  /** All of them; at most ten. */
  readonly trustedSites?: readonly string[];
  readonly embeddedInApp?: boolean;
}
