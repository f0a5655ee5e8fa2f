import type { Author, ConversationState, FinishedBy, Instant, Uuid } from './conversation';

export type Role = 'administrator' | 'operator';

/** The answer of `POST /auth/sign-in` and `POST /auth/refresh`. */
export interface SignedIn {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly user: SignedInUser;
}

export interface SignedInUser {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly accountId: number;
  readonly accountName: string;
}

export interface SignInRequest {
  readonly email: string;
  readonly password: string;
}

/** A user of the account: `/api/crm/v1/users`. */
export interface User {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** One who is not can't sign in. */
  readonly active: boolean;
  readonly createdAt: Instant;
}

/** `PATCH /api/crm/v1/users/{id}`; what is absent stays. 409 `last-administrator` when nobody could change settings any more. */
export interface ChangeUserRequest {
  readonly name?: string;
  readonly role?: Role;
  readonly active?: boolean;
}

/** `POST /api/crm/v1/users`; 409 `email-taken` when somebody signs in with the e-mail already. */
export interface CreateUserRequest {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

/** A conversation on the card of an entity. */
export interface LeadConversation {
  readonly id: Uuid;
  readonly number: number;
  readonly state: ConversationState;
  readonly onlineChatId: Uuid;
  readonly leadId: number;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant | null;
  readonly finishedBy?: FinishedBy | null;
  readonly messageCount: number;
  /** Who its page said the client is when it began; ambiguous: several contacts had the external ID. */
  readonly client?: { readonly externalId: string; readonly identity: 'verified' | 'ambiguous' | 'claimed' } | null;
  readonly lastMessage?: { readonly author: Author; readonly text: string; readonly createdAt: Instant } | null;
}

/** An entry of `POST /api/v4/{leads|customers|contacts}/custom_fields`, which takes a list of them. */
export interface CreateCustomFieldRequest {
  readonly name: string;
  readonly type: 'text' | 'numeric';
}

/** The answer to it, as far as the console reads it. */
export interface CreatedCustomFields {
  readonly _embedded: { readonly custom_fields: readonly { readonly id: number }[] };
}

/** `GET /api/crm/v1/external-id-conflicts`: IDs that several contacts have; clients with them are shown no history. */
export interface ExternalIdConflicts {
  readonly items: readonly ExternalIdConflict[];
}

export interface ExternalIdConflict {
  readonly fieldId: number;
  readonly externalId: string;
  readonly contacts: readonly { readonly id: number; readonly name: string }[];
  readonly since: Instant;
}

/** `GET /api/crm/v1/external-id-indexes`: how far the values of chosen fields are looked through. */
export interface ExternalIdIndexes {
  readonly items: readonly ExternalIdIndex[];
}

export interface ExternalIdIndex {
  readonly fieldId: number;
  readonly state: 'running' | 'finished';
  readonly lookedAt: number;
  readonly inAll: number;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant | null;
}
