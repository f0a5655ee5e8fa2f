import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { ru } from './ru';

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { ru: 'Русский', en: 'English' };

const STORED_AS = 'beseda.console.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'console';
    resources: { console: typeof ru };
  }
}

/** Only the language in use is loaded. */
const load: Readonly<Record<Language, () => Promise<object>>> = {
  ru: async () => (await import('./ru')).ru,
  en: async () => (await import('./en')).en,
};

/** The texts of the language chosen before, or else of the browser's. */
export async function startI18n(): Promise<i18n> {
  const instance = createInstance();
  const language = preferredLanguage(readChoice(), navigator.languages);
  await instance.use(initReactI18next).init({
    lng: language,
    ns: 'console',
    defaultNS: 'console',
    resources: { [language]: { console: await load[language]() } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
  return instance;
}

export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'console')) {
    instance.addResourceBundle(language, 'console', await load[language]());
  }
  await instance.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // Storage may be full or switched off: the choice then lasts as long as the page.
  }
}

export function preferredLanguage(chosen: string | null, wanted: readonly string[]): Language {
  const candidates = [...(chosen === null ? [] : [chosen]), ...wanted].map((tag) => tag.slice(0, 2).toLowerCase());
  return candidates.map((tag) => LANGUAGES.find((language) => language === tag)).find((found) => found) ?? 'en';
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}
