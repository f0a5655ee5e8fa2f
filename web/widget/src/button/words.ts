import { ownText } from './language';

/** What a button says: to open, to close, and of unread messages. */
export type Words = readonly [open: string, close: string, unread: string];

export const CHAT_WORDS: Readonly<Record<'en' | 'ru' | 'es' | 'pt', Words>> = {
  en: ['Open chat', 'Close chat', 'new messages'],
  ru: ['Открыть чат', 'Закрыть чат', 'новых сообщений'],
  es: ['Abrir el chat', 'Cerrar el chat', 'mensajes nuevos'],
  pt: ['Abrir o chat', 'Fechar o chat', 'mensagens novas'],
};

/** These, with the page's own strings over them; amoCRM's name of the last one counts too. */
export function ownWords([open, close, unread]: Words, strings: unknown): Words {
  const news = ownText(strings, 'new_messages', unread);
  return [ownText(strings, 'open', open), ownText(strings, 'close', close), ownText(strings, 'newMessages', news)];
}
