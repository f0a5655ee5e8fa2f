/** The texts in the first of these languages that there are; English if in none. */
export function spoken<Texts>(
  texts: Readonly<Record<string, Texts>> & { en: Texts },
  locales: readonly unknown[],
): Texts {
  const known = locales.map((locale) => texts[String(locale).slice(0, 2).toLowerCase()]);
  return known.find((found) => found) ?? texts.en;
}

/** What the page's own strings have under this name, in place of the text. */
export function ownText(strings: unknown, name: string, text: string): string {
  const own = (strings as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return typeof own === 'string' && own ? own : text;
}
