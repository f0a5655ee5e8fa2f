import type { Ask } from '@beseda/protocol';
import type { Words } from '../i18n/words';
import type { Core } from './core';
import { branchOf, greetingOf, mayGreet, textOf } from './greeting';
import type { PageData } from './pageData';
import type { ChatState } from './state';
import type { Writer } from './writer';

export type Answers = Readonly<Partial<Record<Ask, string>>>;

export interface BotParts {
  readonly core: Core;
  readonly writer: Writer;
  readonly pageData: PageData;
}

/** The greeting bot: shows what it says, and has the client's answers sent. Nothing of it is kept before that. */
export class Bot {
  readonly #parts: BotParts;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: BotParts) {
    this.#parts = parts;
  }

  follow(state: ChatState): void {
    const greets = mayGreet(state);
    const [first] = greetingOf(state)?.branches ?? [];
    if (greets && first && state.said.length === 0) {
      this.#timer ??= setTimeout(
        () => {
          this.#timer = undefined;
          if (mayGreet(this.#parts.core.state)) {
            this.say(first.name);
          }
        },
        (greetingOf(state)?.delaySeconds ?? 0) * 1_000,
      );
    } else {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
  }

  /** A branch, by the page's wish too; one that does not exist is passed over. */
  say(name: string): void {
    const { core } = this.#parts;
    const branch = branchOf(core.state, name);
    if (branch && core.state.said.at(-1) !== name) {
      core.dispatch({ type: 'bot-said', branch: name });
      if (!core.state.visible) {
        core.tellLoader({ type: 'preview', text: textOf(core.state, branch), author: core.state.chat.name });
      }
    }
  }

  /** The client chose a quick reply. */
  reply(caption: string, next: string | null | undefined): void {
    this.#parts.writer.writeText(caption, branchOf(this.#parts.core.state, next)?.name);
  }

  /** The client gave what it was asked for: a message for operators, and fields of the contact. */
  answer(answers: Answers, words: Words): void {
    const labels: Readonly<Record<Ask, string>> = { name: words.askName, phone: words.askPhone, email: words.askEmail };
    const lines = Object.entries(answers).map(([ask, value]) => `${labels[ask as Ask]}: ${value}`);
    this.#parts.pageData.answer(answers);
    this.#parts.writer.writeText(lines.join('\n'));
  }
}
