/** The page's config object; every member may be left out, and what a chat cannot use is ignored. */
export interface WidgetConfig {
  /** Hides the button; commands still work. */
  readonly hidden?: boolean;
  /** A CSS colour. */
  readonly color?: string;
  readonly onlinechat?: {
    /** `frame`: in `container`, instead of over the page. */
    readonly mode?: 'widget' | 'frame';
    /** A CSS selector. */
    readonly container?: string;
    /** Who the visitor is in your system. */
    readonly user_id?: string;
    /** The same, signed by your server (JWT); best a function that fetches a fresh one, asked whenever a session is opened or renewed. */
    readonly user_token?: string | (() => string | Promise<string>);
    readonly fields?: { readonly name?: string; readonly email?: string; readonly phone?: string };
    readonly locale?: WidgetLocale;
    readonly theme?: WidgetTheme;
  };
}

/** Strings of the chat and formats of its dates; members that are not named here replace strings by their own names. */
export interface WidgetLocale {
  readonly extends?: string;
  /** Tokens of date-fns. */
  readonly date_format?: string;
  readonly time_format?: string;
  readonly compose_placeholder?: string;
  readonly delivery_status_sending?: string;
  readonly delivery_status_sent?: string;
  readonly delivery_status_read?: string;
  readonly delivery_status_error?: string;
  readonly new_messages?: string;
  readonly [word: string]: string | undefined;
}

/** CSS colours. */
export interface WidgetTheme {
  readonly background?: string;
  readonly system_color?: string;
  readonly header?: false | { readonly background?: string; readonly color?: string };
  readonly message?: {
    readonly outgoing_background?: string;
    readonly outgoing_color?: string;
    readonly incoming_background?: string;
    readonly incoming_color?: string;
  };
  readonly compose?: { readonly height?: number; readonly button_background?: string };
}

/** What the page knows of its visitor; reaches the contact and the lead once the visitor writes. */
export interface Meta {
  readonly bot_params?: Readonly<Record<string, string | number | boolean>>;
  readonly contact?: { readonly name?: string; readonly custom_fields?: readonly MetaField[] };
  readonly lead?: {
    readonly name?: string;
    readonly sale?: number | string;
    readonly custom_fields?: readonly MetaField[];
  };
  /** `element_type`: 1 for the contact, 2 for the lead. */
  readonly note?: { readonly text: string; readonly element_type?: 1 | 2; readonly note_type?: string };
}

/** Values of a custom field, named by its id or its code. */
export interface MetaField {
  readonly id?: number | string;
  readonly code?: string;
  readonly values: readonly { readonly value: string | number; readonly enum?: string | number }[];
}

/** A conversation of the visitor. */
export interface Conversation {
  /** As `A42`. */
  readonly name: string;
  readonly is_closed: boolean;
  readonly last_message?: {
    /** Milliseconds. */
    readonly created_at: number;
    /** Written by the visitor. */
    readonly is_out: boolean;
    readonly text: string;
    readonly type: 'text';
    readonly author?: { readonly name: string };
  };
}
