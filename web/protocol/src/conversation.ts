/** An ISO-8601 instant with milliseconds: `2026-01-31T10:00:00.123Z`. */
export type Instant = string;
/** A UUID in its canonical lower-case form. */
export type Uuid = string;

export type ConversationMode = 'one-active' | 'multiple';
export type ConversationState = 'open' | 'finished';
export type AuthorType = 'visitor' | 'operator' | 'bot' | 'system';

/** The longest text of one message, in UTF-16 units as JavaScript and Java count them. */
export const MAX_TEXT_LENGTH = 4000;

/** An author as operators see it. */
export interface Author {
  readonly type: AuthorType;
  readonly id?: string;
  readonly name?: string | null;
}

/** An author as visitors see it: no id, and a name for operators and bots only. */
export interface VisitorSafeAuthor {
  readonly type: AuthorType;
  readonly name?: string | null;
}

/** A file of a message. Its content is fetched by REST; the id alone opens nothing. */
export interface Attachment {
  readonly id: Uuid;
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** In pixels; of images only. */
  readonly width?: number | null;
  readonly height?: number | null;
}

/** The most files of one message, and the largest of them. */
export const MAX_ATTACHMENTS = 10;
export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;

export interface FinishedBy {
  readonly type: 'operator' | 'visitor';
  readonly name?: string | null;
}

/** The page a conversation began on, as operators see it: what the visitor's browser did not tell is absent. */
export interface FirstPage {
  readonly url: string;
  readonly title?: string;
  readonly referrer?: string;
}

/** The page a visitor wrote from, as the widget tells it. */
export interface Page {
  readonly url: string;
  readonly title: string;
  readonly referrer: string;
}
