import type { Ask, GreetingCondition, GreetingSettings } from '@beseda/protocol';
import { nextKey } from '../settings/useReorder';

/** What the chat speaks. */
export const LANGUAGES = ['ru', 'en', 'es', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

export type Words = Readonly<Partial<Record<Language, string>>>;

export interface DraftReply {
  readonly key: number;
  readonly captions: Words;
  /** The key of the branch that answers it, whatever that is called meanwhile; null for an operator. */
  readonly next: number | null;
}

export interface DraftBranch {
  /** Tells branches apart while they move. */
  readonly key: number;
  readonly name: string;
  readonly texts: Words;
  readonly quickReplies: readonly DraftReply[];
  readonly asks: readonly Ask[];
}

export interface DraftCondition extends GreetingCondition {
  readonly key: number;
  readonly value: string;
}

/** What is edited of a greeting before it is saved. */
export interface Draft {
  readonly on: boolean;
  readonly delaySeconds: number;
  readonly defaultLanguage: Language;
  readonly conditions: readonly DraftCondition[];
  readonly branches: readonly DraftBranch[];
}

export const MOST_BRANCHES = 20;
export const MOST_REPLIES = 8;
export const MOST_CONDITIONS = 10;

export function draftOf({ on, delaySeconds, defaultLanguage, conditions, branches }: GreetingSettings): Draft {
  const keyOf = (name: string | null | undefined): number | null => {
    const at = branches.findIndex((branch) => branch.name === name);
    return at < 0 ? null : at;
  };
  return {
    on,
    delaySeconds,
    defaultLanguage: defaultLanguage as Language,
    conditions: conditions.map((condition, key) => ({ ...condition, key, value: condition.value ?? '' })),
    branches: branches.map(({ name, texts, quickReplies, asks }, key) => ({
      key,
      name,
      texts,
      quickReplies: quickReplies.map(({ captions, next }, at) => ({ key: at, captions, next: keyOf(next) })),
      asks,
    })),
  };
}

/** What is sent when the draft is saved; nothing if all is saved. */
export function changesOf(draft: Draft, saved: GreetingSettings): GreetingSettings | undefined {
  const greeting = greetingOf(draft);
  return JSON.stringify(greeting) === JSON.stringify(greetingOf(draftOf(saved))) ? undefined : greeting;
}

export function greetingOf({ on, delaySeconds, defaultLanguage, conditions, branches }: Draft): GreetingSettings {
  const nameOf = (key: number | null) => branches.find((branch) => branch.key === key)?.name;
  return {
    on,
    delaySeconds,
    defaultLanguage,
    conditions: conditions.map(({ param, comparison, value }) => ({
      param,
      comparison,
      ...(needsValue(comparison) && { value }),
    })),
    branches: branches.map(({ name, texts, quickReplies, asks }) => ({
      name,
      texts: written(texts),
      quickReplies: quickReplies.map(({ captions, next }) => {
        const to = nameOf(next);
        return { captions: written(captions), ...(to !== undefined && { next: to }) };
      }),
      asks,
    })),
  };
}

export function needsValue(comparison: GreetingCondition['comparison']): boolean {
  return comparison !== 'present' && comparison !== 'absent';
}

export function newBranch(branches: readonly DraftBranch[], name: string): DraftBranch {
  return { key: nextKey(branches), name: freeName(branches, name), texts: {}, quickReplies: [], asks: [] };
}

/** Takes a branch away; what led to it leads to an operator. */
export function withoutBranch(branches: readonly DraftBranch[], key: number): DraftBranch[] {
  return branches
    .filter((branch) => branch.key !== key)
    .map((branch) => ({
      ...branch,
      quickReplies: branch.quickReplies.map((reply) => (reply.next === key ? { ...reply, next: null } : reply)),
    }));
}

function freeName(branches: readonly DraftBranch[], name: string): string {
  const taken = new Set(branches.map((branch) => branch.name));
  let number = branches.length + 1;
  while (taken.has(`${name} ${number}`)) number++;
  return taken.has(name) ? `${name} ${number}` : name;
}

/** In a fixed order, so that drafts can be compared; blank ones are none. */
function written(words: Words): Words {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => (words[language]?.trim() ? [[language, words[language]]] : [])),
  );
}
