import type { Author, ConversationState, FinishedBy, Instant, Uuid } from './conversation';

export type Role = 'administrator' | 'operator';
export type LeadState = 'incoming' | 'open';

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
}

export interface CreateUserRequest {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

/** A row of `GET /api/crm/v1/leads`. */
export interface Lead {
  readonly id: number;
  readonly name: string;
  readonly state: LeadState;
  readonly createdAt: Instant;
  readonly contact: { readonly id: number; readonly name: string };
}

/** `GET /api/crm/v1/leads/{id}`. */
export interface LeadCard {
  readonly id: number;
  readonly name: string;
  readonly state: LeadState;
  readonly createdAt: Instant;
  readonly contact: { readonly id: number; readonly name: string; readonly createdAt: Instant };
  readonly conversations: readonly LeadConversation[];
}

export interface LeadConversation {
  readonly id: Uuid;
  readonly number: number;
  readonly state: ConversationState;
  readonly onlineChatId: Uuid;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant | null;
  readonly finishedBy?: FinishedBy | null;
  readonly messageCount: number;
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
