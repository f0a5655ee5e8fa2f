import { isJsonObject } from '@beseda/protocol';
import { formatDate } from './dateFormat';
import type { Words } from './words';

export interface Language {
  readonly code: string;
  readonly words: Words;
  readonly time: (at: Date) => string;
  /** The day, as "today" and "yesterday" where that is so. */
  readonly day: (at: Date) => string;
}

const LOADERS: Readonly<Record<string, () => Promise<{ words: Words }>>> = {
  en: () => import('./en'),
  ru: () => import('./ru'),
  es: () => import('./es'),
  pt: () => import('./pt'),
};

/** amoCRM's names of the strings that a page may replace. */
const OVERRIDES: Readonly<Record<string, keyof Words>> = {
  compose_placeholder: 'placeholder',
  delivery_status_sending: 'sending',
  delivery_status_sent: 'sent',
  delivery_status_error: 'error',
  new_messages: 'newMessages',
};

/** Loads the first of these languages that the chat speaks, with the page's own strings over it. */
export async function loadLanguage(candidates: readonly unknown[], overrides: unknown): Promise<Language> {
  const given = candidates.filter((candidate): candidate is string => typeof candidate === 'string');
  const code = given.map((locale) => locale.slice(0, 2).toLowerCase()).find((locale) => locale in LOADERS) ?? 'en';
  const { words } = await (LOADERS[code] ?? (() => import('./en')))();
  const page = isJsonObject(overrides) ? overrides : {};
  return {
    code,
    words: { ...words, ...replaced(page) },
    time: formatter(page['time_format'], code, (at) =>
      at.toLocaleTimeString(code, { hour: 'numeric', minute: '2-digit' }),
    ),
    day: formatter(page['date_format'], code, (at) => dayName(at, code)),
  };
}

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}

function replaced(page: Readonly<Record<string, unknown>>): Partial<Words> {
  const words: Partial<Record<keyof Words, string>> = {};
  for (const [name, word] of Object.entries(OVERRIDES)) {
    const value = page[name];
    if (typeof value === 'string' && value.length > 0 && value.length <= 200) {
      words[word] = value;
    }
  }
  return words;
}

function formatter(pattern: unknown, code: string, otherwise: (at: Date) => string): (at: Date) => string {
  return (at) => (typeof pattern === 'string' && formatDate(at, pattern, code)) || otherwise(at);
}

function dayName(at: Date, code: string): string {
  const midnight = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const now = new Date();
  const days = Math.round((midnight(at) - midnight(now)) / 86_400_000);
  if (days === 0 || days === -1) {
    const name = new Intl.RelativeTimeFormat(code, { numeric: 'auto' }).format(days, 'day');
    return name.charAt(0).toUpperCase() + name.slice(1);
  }
  const sameYear = at.getFullYear() === now.getFullYear();
  return at.toLocaleDateString(code, { day: 'numeric', month: 'long', ...(!sameYear && { year: 'numeric' }) });
}
