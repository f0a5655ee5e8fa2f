import type { PictureId } from './businessCardSitesApi';
import type { Greeting } from './greeting';
import type { ConversationMode, Instant, Uuid } from './conversation';
import type { Placement } from './session';

/** An online chat: `/api/settings/v1/online-chats`. */
export interface OnlineChat {
  readonly id: Uuid;
  readonly name: string;
  readonly conversationMode: ConversationMode;
  readonly placementAddresses: readonly string[];
  readonly embeddedInApp: boolean;
  readonly finishedConversations: FinishedConversations;
  /** Absent from older services. */
  readonly appearance?: ChatAppearance;
  /** Absent from older services: `signed`. */
  readonly identityMode?: IdentityMode;
  readonly buttonId: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly embedScript: EmbedScriptState;
  /** Where the identifiers of clients are kept; absent while no field is chosen. */
  readonly externalIdField?: ExternalIdField;
}

/** How a chat looks to its clients; changed whole, with `null` for what is not set. */
export interface ChatAppearance {
  /** In place of the chat's name. */
  readonly title?: string | null;
  readonly avatarId?: PictureId | null;
  /** Clients see which operator writes. */
  readonly senderNames: boolean;
}

/** What a chat takes for a proof of who its client is: a signed user token only, or an unguessable user id too. */
export type IdentityMode = 'signed' | 'unguessable';

/** What becomes of the last finished conversation when its client writes again and has none open. */
export type Reopening = 'always' | 'within-days' | 'never';

/** What clients may do with finished conversations; changed whole. */
export interface FinishedConversations {
  /** Counts in mode one-active. */
  readonly reopening: Reopening;
  /** 1 to 365, with `within-days` only. */
  readonly reopeningDays?: number;
  /** Clients may read them again. */
  readonly readable: boolean;
}

export type CrmEntityType = 'lead' | 'customer' | 'contact';
export type ExternalIdType = 'text' | 'numeric';

export interface ExternalIdField {
  readonly id: number;
  readonly entityType: CrmEntityType;
  readonly name: string;
  /** Set once the CRM has it no more. */
  readonly deleted?: true;
}

/** A field that can be chosen. */
export interface EligibleField {
  readonly id: number;
  readonly entityType: CrmEntityType;
  readonly name: string;
  readonly type: ExternalIdType;
}

/** `GET /api/settings/v1/external-id-fields`: by name; a moment late after a change in the CRM. */
export interface EligibleFields {
  readonly items: readonly EligibleField[];
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
  readonly finishedConversations?: FinishedConversations;
  readonly appearance?: ChatAppearance;
  readonly identityMode?: IdentityMode;
  /** `null` chooses none. */
  readonly externalIdFieldId?: number | null;
}

export type SettingValue =
  string | number | boolean | readonly string[] | ExternalIdField | FinishedConversations | ChatAppearance;

/** A field before and after a change. */
export interface FieldChange {
  readonly field: string;
  readonly from?: SettingValue;
  readonly to?: SettingValue;
}

/** Who did what to a setting. */
export interface SettingsChange {
  readonly id: number;
  readonly at: Instant;
  readonly user: { readonly id: number; readonly name: string };
  readonly action: 'created' | 'changed' | 'deleted' | 'restored' | 'published' | 'unpublished';
  readonly changes: readonly FieldChange[];
}

/** `GET …/{id}/changes?before=&limit=`: newest first; `next` is the `before` of the next page. */
export interface SettingsChanges {
  readonly items: readonly SettingsChange[];
  readonly next?: number;
}

export type PageVerdict = 'allowed' | 'other-scheme' | 'other-port' | 'other-www' | 'other-subdomain' | 'other-host';

/** `POST …/{id}/page-checks`: how a page of this address would be judged. */
export interface PageCheck {
  readonly origin: string;
  readonly displayed: string;
  readonly verdict: PageVerdict;
}

/** `GET …/{id}/embed-script?placement=web|app`; 409 `placement-missing` while that placement is not set up. */
export interface EmbedScript {
  readonly placement: Placement;
  readonly script: string;
}

/** `GET /api/settings/v1/online-chats/sightings`: of every chat of the account, where its widget runs; some seconds late. */
export interface Sightings {
  readonly items: readonly ChatSightings[];
}

export interface ChatSightings {
  readonly onlineChatId: Uuid;
  /** Absent until the chat runs for the first time. */
  readonly lastSeen?: LastSeen;
  /** Refused within the last seven days and not allowed since, the latest first. */
  readonly refusedOrigins: readonly RefusedOrigin[];
  /** Sessions granted today and on the six days before. */
  readonly sessions7d: number;
  /** The part of them whose identity was proven, 0 to 1; absent without sessions. */
  readonly verifiedShare7d?: number;
}

export interface LastSeen {
  readonly at: Instant;
  readonly placement: Placement;
  /** Absent for a page without one, such as an app's. */
  readonly origin?: string;
}

export interface RefusedOrigin {
  /** Absent for pages without one. */
  readonly origin?: string;
  /** Refused since `firstAt`. */
  readonly sessions: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

export type SigningAlgorithm = 'HS256' | 'RS256' | 'ES256';

/** A key that signs who a visitor is: `…/online-chats/{id}/signing-keys`, for administrators only. */
export interface SigningKey {
  /** The `kid` of its tokens. */
  readonly id: string;
  readonly name: string;
  readonly algorithm: SigningAlgorithm;
  readonly createdAt: Instant;
  readonly createdBy: { readonly id: number; readonly name: string };
  /** Absent while the key is live. */
  readonly revokedAt?: Instant;
  readonly fingerprint: string;
}

/** The answer to creating a key; 409 `signing-keys-too-many` when five are live. */
export interface CreatedSigningKey extends SigningKey {
  /** Of an HS256 key, shown this once. */
  readonly secret?: string;
}

export interface SigningKeys {
  readonly items: readonly SigningKey[];
}

export interface CreateSigningKeyRequest {
  readonly name?: string;
  readonly algorithm: SigningAlgorithm;
  /** PEM, for RS256 and ES256. */
  readonly publicKey?: string;
}

/** The greeting bot of a chat as it is kept; always sent whole. */
export interface GreetingSettings extends Greeting {
  /** What it says is kept while it is off. */
  readonly on: boolean;
}
