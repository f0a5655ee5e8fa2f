import { isJsonObject } from './json';

/** Texts by language of ISO 639-1. */
export type ByLanguage = Readonly<Partial<Record<string, string>>>;

/** What the greeting bot of a chat says to a client without an open conversation, before anything is stored. */
export interface Greeting {
  readonly delaySeconds: number;
  /** Every text exists in it. */
  readonly defaultLanguage: string;
  /** All of them hold for clients who are greeted. */
  readonly conditions: readonly GreetingCondition[];
  /** The first is the greeting itself. */
  readonly branches: readonly GreetingBranch[];
}

export const COMPARISONS = ['equal', 'not-equal', 'contains', 'present', 'absent'] as const;

export type Comparison = (typeof COMPARISONS)[number];

/** What one of the page's `bot_params` must be; one that is not told is like an empty one. */
export interface GreetingCondition {
  readonly param: string;
  readonly comparison: Comparison;
  /** Compared ignoring case. */
  readonly value?: string | null;
}

export interface GreetingBranch {
  /** Pages start a branch by it. */
  readonly name: string;
  /** `{{bot_params.x}}` stands for what the page told. */
  readonly texts: ByLanguage;
  readonly quickReplies: readonly QuickReply[];
  readonly asks: readonly Ask[];
}

export interface QuickReply {
  readonly captions: ByLanguage;
  /** The branch that answers it; none where an operator will. */
  readonly next?: string | null;
}

export const ASKS = ['name', 'phone', 'email'] as const;

export type Ask = (typeof ASKS)[number];

/** What of a greeting was shown around a message: put into words by the gateway, and stored with it. */
export interface ShownGreeting {
  /** Names of the branches shown since the last message. */
  readonly said: readonly string[];
  /** Name of the branch that answers the message. */
  readonly next?: string;
  readonly language: string;
  readonly params: BotParams;
}

/** What the page told the bot. */
export type BotParams = Readonly<Record<string, string>>;

/** What the console's editor has the widget show of a greeting before it is saved. */
export interface GreetingPreview {
  readonly type: 'greeting-preview';
  /** The title of the chat. */
  readonly name: string;
  /** Where the avatar is, for the page around the preview too. */
  readonly avatar?: string | null;
  readonly greeting: Greeting;
  readonly params: BotParams;
}

/** The widget's preview is there to be told. */
export interface PreviewReady {
  readonly type: 'preview-ready';
}

export function isGreetingPreview(value: unknown): value is GreetingPreview {
  return isJsonObject(value) && value['type'] === 'greeting-preview';
}

export function isPreviewReady(value: unknown): value is PreviewReady {
  return isJsonObject(value) && value['type'] === 'preview-ready';
}
