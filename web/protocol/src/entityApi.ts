import type { LeadConversation } from './crmApi';
import type { Instant } from './conversation';

/** What the CRM keeps, named as in the paths of `/api/v4`. Keys and values are amoCRM's; times are seconds since 1970. */
export type EntityType = 'leads' | 'contacts' | 'companies' | 'customers';

/** `GET /api/v4/{type}/{id}`, as far as the console reads it. */
export interface Entity {
  readonly id: number;
  readonly name: string;
  /** 0 for nobody. */
  readonly responsible_user_id: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly custom_fields_values: readonly FieldValues[] | null;
  /** Of leads. */
  readonly price?: number;
  readonly pipeline_id?: number;
  readonly status_id?: number;
  readonly closed_at?: number | null;
  /** Of customers. */
  readonly next_price?: number;
  readonly next_date?: number | null;
  readonly _embedded: { readonly tags: readonly Tag[] };
}

export interface Tag {
  readonly id: number;
  readonly name: string;
}

export interface FieldValues {
  readonly field_id: number;
  readonly values: readonly FieldValue[];
}

export interface FieldValue {
  readonly value?: unknown;
  readonly enum_id?: number;
  readonly enum_code?: string;
}

/** The body of `PATCH /api/v4/{type}/{id}` and an entry of `POST /api/v4/{type}`: what is not in it stays. */
export interface EntityChange {
  readonly name?: string;
  readonly responsible_user_id?: number;
  readonly price?: number;
  readonly pipeline_id?: number;
  readonly status_id?: number;
  readonly next_price?: number;
  readonly next_date?: number | null;
  readonly custom_fields_values?: readonly FieldValues[];
  readonly _embedded?: { readonly tags?: readonly { readonly name: string }[] };
}

/** A list of `/api/v4`; what is empty is answered as 204 instead. */
export interface EntityPage<Item> {
  /** By the name of the collection. */
  readonly _embedded: Readonly<Record<string, readonly Item[]>>;
  readonly _links: { readonly next?: { readonly href: string } };
}

/** One of `GET /api/v4/leads/pipelines`. */
export interface Pipeline {
  readonly id: number;
  readonly name: string;
  readonly is_main: boolean;
  readonly _embedded: { readonly statuses: readonly LeadStatus[] };
}

export interface LeadStatus {
  readonly id: number;
  readonly name: string;
  readonly color: string;
  readonly pipeline_id: number;
  /** 1 of the status that incoming leads have. */
  readonly type: 0 | 1;
}

/** The ids that won and lost have in every pipeline. */
export const WON_STATUS = 142;
export const LOST_STATUS = 143;

/** An incoming lead, as `/api/v4/leads/unsorted` sorts it. */
export interface WaitingLead {
  readonly uid: string;
  readonly category: 'sip' | 'mail' | 'forms' | 'chats';
  readonly sourceName?: string;
  readonly lastMessage?: string;
}

/** An item of `GET /api/crm/v1/lead-board/leads`. */
export interface BoardLead {
  readonly id: number;
  readonly name: string;
  readonly price: number;
  readonly pipelineId: number;
  readonly statusId: number;
  readonly responsibleUserId?: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly contact?: { readonly id: number; readonly name: string };
  readonly tags: readonly string[];
  readonly waiting?: WaitingLead | undefined;
}

export interface BoardPage {
  readonly items: readonly BoardLead[];
  readonly more: boolean;
}

/** `GET /api/crm/v1/lead-board/totals`; statuses without leads are not in it. */
export interface BoardTotals {
  readonly items: readonly {
    readonly pipelineId: number;
    readonly statusId: number;
    readonly count: number;
    readonly price: number;
  }[];
}

/** `GET /api/crm/v1/entity-cards/{type}/{id}`: what stands around an entity's own fields. */
export interface EntityCard {
  readonly leads: readonly LinkedLead[];
  readonly contacts: readonly LinkedEntity[];
  readonly companies: readonly LinkedEntity[];
  readonly customers: readonly LinkedEntity[];
  readonly waiting?: WaitingLead;
  readonly conversations: readonly LeadConversation[];
}

export interface LinkedLead {
  readonly id: number;
  readonly name: string;
  readonly price: number;
  readonly pipelineId: number;
  readonly statusId: number;
}

export interface LinkedEntity {
  readonly id: number;
  readonly name: string;
  readonly main: boolean;
  readonly reach: readonly string[];
}

/** `GET /api/crm/v1/search?query=`: the newest few of every type. */
export interface FoundEntities {
  readonly items: readonly FoundEntity[];
}

export interface FoundEntity {
  readonly type: EntityType;
  readonly id: number;
  readonly name: string;
  /** What it was found by, unless the name says it. */
  readonly match?: { readonly field?: string; readonly text: string };
}

/** One of `GET /api/v4/{type}/{id}/notes`. */
export interface EntityNote {
  readonly id: number;
  readonly created_by: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly note_type: string;
  readonly params: { readonly text?: string };
  readonly is_pinned: boolean;
}

/** One of `GET /api/v4/events`: the journal. */
export interface JournalEntry {
  readonly id: string;
  readonly type: string;
  readonly created_by: number;
  readonly created_at: number;
  readonly value_before: readonly JournalValue[];
  readonly value_after: readonly JournalValue[];
}

export interface JournalValue {
  readonly lead_status?: { readonly id: number; readonly pipeline_id: number };
  readonly sale_field_value?: { readonly sale: number };
  readonly name_field_value?: { readonly name: string };
  readonly responsible_user?: { readonly id: number };
  readonly tag?: { readonly name: string };
  readonly custom_field_value?: { readonly field_id: number; readonly text: string };
  readonly link?: { readonly entity?: { readonly type: string; readonly id: number } };
}

/** `GET /api/v4/{type}/custom_fields`. */
export interface CustomField {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly code: string | null;
  readonly sort: number;
  readonly is_predefined: boolean;
  readonly enums: readonly FieldEnum[] | null;
}

export interface FieldEnum {
  readonly id: number;
  readonly value: string;
  readonly code: string | null;
  readonly sort: number;
}

/** What an administrator says of a custom field; enums are all there are to be. */
export interface CustomFieldChange {
  readonly name?: string;
  readonly type?: string;
  readonly sort?: number;
  readonly enums?: readonly { readonly id?: number; readonly value: string; readonly sort: number }[];
}
