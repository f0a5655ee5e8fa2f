import type { Instant, Uuid } from './conversation';

/** How much the CRM holds of a client. */
export interface ClientHoldings {
  readonly contactId: number;
  readonly visitorIds: readonly Uuid[];
  readonly leads: number;
  readonly customers: number;
  /** Leads and customers that other contacts have too. */
  readonly shared: number;
  readonly notes: number;
  readonly values: number;
  readonly journalEntries: number;
  readonly webhookDeliveries: number;
}

/** How much is held of a client's conversations. */
export interface ClientHistorySize {
  readonly conversations: number;
  readonly messages: number;
  readonly files: number;
}

/** An erasure of a client, and how far it is. */
export interface Erasure {
  readonly id: Uuid;
  readonly contactId: number;
  readonly requestedBy: { readonly id: string; readonly name: string };
  readonly requestedAt: Instant;
  readonly leads: number;
  /** Of the CRM; gone since it was asked for. */
  readonly records: number;
  /** Absent until the conversations are gone. */
  readonly history?: ClientHistorySize & { readonly finishedAt: Instant };
}
