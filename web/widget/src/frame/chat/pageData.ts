import { isJsonObject } from '@beseda/protocol';
import { digest } from '../digest';
import type { Answers } from './bot';
import type { Core } from './core';
import { botParamsOf } from './greeting';
import { openThread, type ChatState } from './state';

const QUIET_MS = 1_000;
const MOST_BYTES = 16 * 1024;

/** Tells conversations what the page said by `setMeta`, once they exist and when it has changed. */
export class PageData {
  readonly #core: Core;
  #told: Readonly<Record<string, unknown>> = {};
  #answers: Answers;
  #data: Readonly<Record<string, unknown>> = {};
  #json = '{}';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(core: Core) {
    this.#core = core;
    this.#answers = core.storage.answers;
  }

  set(params: unknown): void {
    this.#told = isJsonObject(params) ? params : {};
    this.#core.dispatch({ type: 'bot-params', params: botParamsOf(params) });
    this.#take();
  }

  /** The client gave it to the bot: it says more than the page, then and after a reload. */
  answer(answers: Answers): void {
    this.#answers = { ...this.#answers, ...answers };
    this.#core.storage.answers = this.#answers;
    this.#take();
  }

  #take(): void {
    this.#data = withAnswers(this.#told, this.#answers);
    this.#json = JSON.stringify(this.#data);
    if (new TextEncoder().encode(this.#json).length > MOST_BYTES) {
      console.warn('Chat: setMeta was given more than 16 KB, which is not passed on.');
      this.#json = '{}';
    }
    this.#later();
  }

  follow(state: ChatState, previous: ChatState): void {
    if (state.connection !== previous.connection || openThread(state)?.id !== openThread(previous)?.id) {
      this.#later();
    }
  }

  /** Pages repeat themselves, part by part: told when they have come to rest. */
  #later(): void {
    clearTimeout(this.#timer);
    if (this.#json !== '{}') {
      this.#timer = setTimeout(() => {
        this.#tell();
      }, QUIET_MS);
    }
  }

  #tell(): void {
    const { state, storage, send } = this.#core;
    const thread = openThread(state);
    const told = digest(this.#json);
    if (thread && state.connection === 'online' && storage.pageDataOf(thread.id) !== told) {
      if (send({ type: 'page-data', conversationId: thread.id, data: this.#data })) {
        storage.keepPageData(thread.id, told);
      }
    }
  }
}

/** As a page would tell it, in amoCRM's spelling. */
function withAnswers(
  told: Readonly<Record<string, unknown>>,
  { name, phone, email }: Answers,
): Readonly<Record<string, unknown>> {
  if (!name && !phone && !email) {
    return told;
  }
  const contact = isJsonObject(told['contact']) ? told['contact'] : {};
  const fields: unknown = contact['custom_fields'];
  const given: Readonly<Record<string, unknown>>[] = [
    ...(phone ? [{ code: 'PHONE', values: [{ value: phone, enum: 'MOB' }] }] : []),
    ...(email ? [{ code: 'EMAIL', values: [{ value: email, enum: 'WORK' }] }] : []),
  ];
  const codes = given.map(({ code }) => code);
  const others = (Array.isArray(fields) ? (fields as unknown[]) : []).filter(
    (field) => !isJsonObject(field) || !codes.includes(field['code']),
  );
  const custom_fields = [...others, ...given];
  return { ...told, contact: { ...contact, ...(name && { name }), custom_fields } };
}
