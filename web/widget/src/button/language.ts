/** The texts in the first of these languages that there are; English if in none. */
export function spoken<Texts>(
  texts: Readonly<Record<string, Texts>> & { en: Texts },
  locales: readonly unknown[],
): Texts {
  const known = locales.map((locale) => texts[String(locale).slice(0, 2).toLowerCase()]);
  return known.find((found) => found) ?? texts.en;
}
