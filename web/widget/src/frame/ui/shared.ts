import type { Attachments } from '../chat/attachments';
import type { Chat } from '../chat/chat';
import type { ChatState } from '../chat/state';
import type { Language } from '../i18n/language';

/** What every part of the window needs. */
export interface Shared {
  readonly chat: Chat;
  readonly state: ChatState;
  readonly language: Language;
  readonly attachments: Attachments;
}
