import { isJsonObject } from '@beseda/protocol';
import { formatDate } from './dateFormat';
import type { Words } from './words';

export interface Language {
  readonly code: string;
  readonly words: Words;
  readonly time: (at: Date) => string;
  /** The day, as "today" and "yesterday" where that is so. */
  readonly day: (at: Date) => string;
  /** How large a file is. */
  readonly size: (bytes: number) => string;
}

const LOADERS: Readonly<Record<string, () => Promise<{ words: Words }>>> = {
  en: () => import('./en'),
  ru: () => import('./ru'),
  es: () => import('./es'),
  pt: () => import('./pt'),
};

/** amoCRM's names of strings that a page may replace; every string has its own name besides. */
const OVERRIDES = Object.entries({
  compose_placeholder: 'placeholder',
  delivery_status_sending: 'sending',
  delivery_status_sent: 'sent',
  delivery_status_read: 'read',
  delivery_status_error: 'error',
  new_messages: 'newMessages',
} satisfies Record<string, keyof Words>);

const LONGEST = 200;

/** Loads the first of these languages that the chat speaks, with the page's own strings over it. */
export async function loadLanguage(candidates: readonly unknown[], overrides: unknown): Promise<Language> {
  const given = candidates.filter((candidate): candidate is string => typeof candidate === 'string');
  const code = given.map((locale) => locale.slice(0, 2).toLowerCase()).find((locale) => locale in LOADERS) ?? 'en';
  const { words } = await (LOADERS[code] ?? (() => import('./en')))();
  const page = isJsonObject(overrides) ? overrides : {};
  return {
    code,
    words: { ...words, ...replaced(page, words) },
    time: formatter(page['time_format'], code, (at) =>
      at.toLocaleTimeString(code, { hour: 'numeric', minute: '2-digit' }),
    ),
    day: formatter(page['date_format'], code, (at) => dayName(at, code)),
    size: (bytes) => sizeName(bytes, code),
  };
}

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}

function replaced(page: Readonly<Record<string, unknown>>, known: Words): Partial<Words> {
  const words: Partial<Record<keyof Words, string>> = {};
  const names = [...(Object.keys(known) as (keyof Words)[]).map((word) => [word, word] as const), ...OVERRIDES];
  for (const [name, word] of names) {
    const value = page[name];
    if (typeof value === 'string' && value.length > 0 && value.length <= LONGEST) {
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

function sizeName(bytes: number, code: string): string {
  const large = bytes >= 1024 * 1024;
  const value = bytes / (large ? 1024 * 1024 : 1024);
  return value.toLocaleString(code, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
}
