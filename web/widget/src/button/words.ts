/** What a button says: to open, to close, and of unread messages. */
export type Words = readonly [open: string, close: string, unread: string];

export const CHAT_WORDS: Readonly<Record<'en' | 'ru' | 'es' | 'pt', Words>> = {
  en: ['Open chat', 'Close chat', 'new messages'],
  ru: ['Открыть чат', 'Закрыть чат', 'новых сообщений'],
  es: ['Abrir el chat', 'Cerrar el chat', 'mensajes nuevos'],
  pt: ['Abrir o chat', 'Fechar o chat', 'mensagens novas'],
};
