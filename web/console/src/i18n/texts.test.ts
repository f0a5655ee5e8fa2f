import { describe, expect, it } from 'vitest';
import { en } from './en';
import { preferredLanguage } from './i18n';
import { ru } from './ru';

const PLURAL = /_(zero|one|two|few|many|other)$/;

function leaves(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value] as const]
        : [...leaves(value as object, `${prefix}${key}.`)],
    ),
  );
}

const stems = (texts: object) => [...new Set([...leaves(texts).keys()].map((key) => key.replace(PLURAL, '')))].sort();
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe('the texts of the console', () => {
  it('are the same keys in both languages', () => {
    expect(stems(en)).toEqual(stems(ru));
  });

  it('have all plural forms of their language and no others', () => {
    for (const [language, texts] of Object.entries({ ru, en })) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
      const keys = [...leaves(texts).keys()].filter((key) => PLURAL.test(key));
      for (const stem of new Set(keys.map((key) => key.replace(PLURAL, '')))) {
        const present = keys.filter((key) => key.replace(PLURAL, '') === stem).map((key) => key.slice(stem.length + 1));
        expect(present.toSorted(), `${language} ${stem}`).toEqual(forms);
      }
    }
  });

  it('fill in the same values', () => {
    const english = leaves(en);
    for (const [key, text] of leaves(ru)) {
      const counterpart = english.get(key) ?? english.get(key.replace(PLURAL, '_other'));
      expect(placeholders(counterpart ?? ''), key).toEqual(placeholders(text));
    }
  });

  it('are never empty', () => {
    for (const [key, text] of [...leaves(ru), ...leaves(en)]) expect(text.trim(), key).not.toBe('');
  });
});

describe('the language', () => {
  it('is the chosen one before the browser’s', () => {
    expect(preferredLanguage('en', ['ru-RU'])).toBe('en');
  });

  it('is the first of the browser’s that the console has', () => {
    expect(preferredLanguage(null, ['de-DE', 'ru', 'en'])).toBe('ru');
  });

  it('is English for everybody else', () => {
    expect(preferredLanguage('tlh', ['de'])).toBe('en');
  });
});
