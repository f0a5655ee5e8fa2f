import type { VisitorMessage } from '@beseda/protocol';
import { conversationItems } from './conversationItems';
import type { Core } from './core';
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
    this.#core.tellLoader({
      type: 'preview',
      text: (message.text || (file?.name ?? '')).slice(0, LONGEST_PREVIEW),
      author: message.author.name ?? this.#core.state.chat.name,
    });
  }

  #tellConversations({ chat, threads }: ChatState): void {
    const items = chat.conversationMode === 'multiple' ? conversationItems(threads.filter(isListed)) : false;
    const told = JSON.stringify(items);
    if (told !== this.#conversations) {
      this.#conversations = told;
      this.#core.tellLoader({ type: 'conversations', items });
    }
  }
}
