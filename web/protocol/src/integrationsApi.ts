import type { Instant, Uuid } from './conversation';

/** A long-lived token of the account: `/api/crm/v1/api-tokens`. */
export interface ApiToken {
  readonly id: Uuid;
  readonly name: string;
  readonly createdByName: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** `expiresOn` is a date, the last day on which the token is valid in UTC. */
export interface CreateApiTokenRequest {
  readonly name: string;
  readonly expiresOn: string;
}

/** The token is shown only in this answer. */
export interface CreatedApiToken extends ApiToken {
  readonly token: string;
}

/** A program that may ask to act in the account: `/api/crm/v1/integrations`. Its id is the client id of OAuth2. */
export interface Integration {
  readonly id: Uuid;
  readonly name: string;
  readonly redirectUri: string;
  readonly createdByName: string;
  readonly createdAt: Instant;
}

export interface IntegrationRequest {
  readonly name: string;
  readonly redirectUri: string;
}

/** The secret is shown only in the answer that made it. */
export interface ClientSecret {
  readonly clientSecret: string;
}

export interface CreatedIntegration extends Integration, ClientSecret {}

/** Without a state when the console itself begins. */
export interface ConsentRequest {
  readonly allowed: boolean;
  readonly state?: string;
}

/** Where the browser goes after the administrator decided. */
export interface Consent {
  readonly location: string;
}

export type DeliveryFailure = 'address-refused' | 'unknown-host' | 'not-connected' | 'timed-out';

/** One attempt to deliver: with the status of the answer, or why there was none. */
export interface DeliveryAttempt {
  readonly madeAt: Instant;
  readonly durationMs: number;
  readonly status?: number;
  readonly failure?: DeliveryFailure;
  readonly answer: string;
  readonly good: boolean;
}

/** An address that is told of events: `/api/crm/v1/webhooks`. */
export interface Webhook {
  readonly id: number;
  readonly destination: string;
  readonly events: readonly string[];
  readonly createdByName: string;
  readonly createdAt: Instant;
  /** Since when nothing is sent. */
  readonly disabledAt?: Instant;
  readonly lastAttempt?: DeliveryAttempt;
  /** Deliveries that are still to be made. */
  readonly waiting: number;
}

export interface Webhooks {
  readonly items: readonly Webhook[];
  /** All that a webhook can ask for. */
  readonly eventCodes: readonly string[];
}

export interface WebhookRequest {
  readonly destination: string;
  readonly events: readonly string[];
  readonly enabled?: boolean;
}

/** The signing secret is shown only in the answer that made it. */
export interface WebhookSecret {
  readonly secret: string;
}

export interface CreatedWebhook extends Webhook, WebhookSecret {}

export type DeliveryState = 'waiting' | 'delivered' | 'failed';

export interface Delivery {
  readonly id: number;
  readonly eventCode: string;
  /** What the event happened to, as in `lead:42`. */
  readonly entity: string;
  readonly state: DeliveryState;
  readonly createdAt: Instant;
  /** When the next attempt is made, of one that waits. */
  readonly dueAt?: Instant;
  readonly attempts: readonly DeliveryAttempt[];
}

/** The newest first; `next` goes on as `before`. */
export interface Deliveries {
  readonly items: readonly Delivery[];
  readonly next?: number;
}
