/** What a button says: to open, to close, and of unread messages. */
export type Words = readonly [open: string, close: string, unread: string];

const ENGLISH: Words = ['Open chat', 'Close chat', 'new messages'];

const WORDS: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  ru: ['Открыть чат', 'Закрыть чат', 'новых сообщений'],
  es: ['Abrir el chat', 'Cerrar el chat', 'mensajes nuevos'],
  pt: ['Abrir o chat', 'Fechar o chat', 'mensagens novas'],
};

/** The words of the first of these languages that the button speaks. */
export function wordsFor(...locales: unknown[]): Words {
  const known = locales.map((locale) => WORDS[String(locale).slice(0, 2).toLowerCase()]);
  return known.find((words) => words) ?? ENGLISH;
}
