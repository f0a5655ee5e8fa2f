import type { VisitorMessage } from '@beseda/protocol';
import { conversationItems } from './conversationItems';
import type { Core } from './core';
import { senderName } from './senderName';
import { isListed, unreadCount, type ChatState } from './state';

const LONGEST_PREVIEW = 200;

/** Keeps the page around the chat informed. */
export class Teller {
  readonly #core: Core;
  #unread = 0;
  #conversations = '';

  constructor(core: Core) {
    this.#core = core;
  }

  follow(state: ChatState, previous: ChatState): void {
    const count = unreadCount(state);
    if (count !== this.#unread) {
      this.#unread = count;
      this.#core.tellLoader({ type: 'unread', count });
    }
    if (state.chat !== previous.chat || state.threads !== previous.threads) {
      this.#tellConversations(state);
    }
  }

  preview(message: VisitorMessage): void {
    const [file] = message.attachments ?? [];
    const { chat } = this.#core.state;
    this.#core.tellLoader({
      type: 'preview',
      text: (message.text || (file?.name ?? '')).slice(0, LONGEST_PREVIEW),
      author: senderName(chat, message.author) ?? chat.name,
    });
  }

  #tellConversations({ chat, threads }: ChatState): void {
    const items = chat.conversationMode === 'multiple' ? conversationItems(chat, threads.filter(isListed)) : false;
    const told = JSON.stringify(items);
    if (told !== this.#conversations) {
      this.#conversations = told;
      this.#core.tellLoader({ type: 'conversations', items });
    }
  }
}
