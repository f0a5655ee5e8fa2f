import type { BotParams, Greeting, GreetingBranch, GreetingCondition, ShownGreeting } from '@beseda/protocol';
import { isJsonObject, type ByLanguage } from '@beseda/protocol';
import { screenOf, threadsInSight, unsentInSight } from './screen';
import { openThread, type ChatState } from './state';

const MOST_TEXT = 4_000;
const PLACEHOLDER = /\{\{\s*bot_params\.([^\s{}]+)\s*\}\}/g;

/** Whether the bot has somebody to greet: a client who looks at a conversation that is yet to begin. */
export function mayGreet(state: ChatState): boolean {
  const screen = screenOf(state);
  const beginning = screen.kind === 'new' || (screen.kind === 'single' && !openThread(state));
  return (
    beginning &&
    state.visible &&
    !state.loading &&
    unsentInSight(state).length === 0 &&
    greetingOf(state)?.conditions.every((condition) => holds(condition, state.botParams)) === true
  );
}

function holds({ param, comparison, value }: GreetingCondition, params: BotParams): boolean {
  const told = paramOf(params, param).toLocaleLowerCase();
  const wanted = (value ?? '').toLocaleLowerCase();
  switch (comparison) {
    case 'equal':
      return told === wanted;
    case 'not-equal':
      return told !== wanted;
    case 'contains':
      return told.includes(wanted);
    case 'present':
      return told !== '';
    case 'absent':
      return told === '';
  }
}

/** Of what the page told only: nothing every object has. */
function paramOf(params: BotParams, name: string): string {
  return (Object.hasOwn(params, name) ? params[name] : undefined) ?? '';
}

export function greetingOf({ chat }: ChatState): Greeting | undefined {
  return chat.greeting ?? undefined;
}

export function branchOf(state: ChatState, name: string | null | undefined): GreetingBranch | undefined {
  return greetingOf(state)?.branches.find((branch) => branch.name === name);
}

/** The branch in words, as the gateway puts it. */
export function textOf(state: ChatState, branch: GreetingBranch): string {
  const text = inLanguage(state, branch.texts);
  return text.replace(PLACEHOLDER, (_, name: string) => paramOf(state.botParams, name)).slice(0, MOST_TEXT);
}

export function inLanguage(state: ChatState, words: ByLanguage): string {
  return words[state.language] ?? words[greetingOf(state)?.defaultLanguage ?? ''] ?? '';
}

/** What goes with the next message. */
export function shownGreeting(state: ChatState, next?: string): ShownGreeting | null {
  const { said, language, botParams: params } = state;
  return said.length > 0 || next ? { said, ...(next && { next }), language, params } : null;
}

/** The branch whose answers are offered: that of the bot's last word, while nobody has answered it. */
export function offeredBranch(state: ChatState): GreetingBranch | undefined {
  const said = state.said.at(-1);
  if (said !== undefined) {
    return branchOf(state, said);
  }
  const unsent = unsentInSight(state).at(-1);
  if (unsent) {
    return unsent.state === 'failed' ? undefined : branchOf(state, unsent.greeting?.next);
  }
  const thread = threadsInSight(state).findLast(({ state: now }) => now === 'open');
  const last = thread?.messages.at(-1);
  return last?.author.type === 'bot'
    ? greetingOf(state)?.branches.find((branch) => textOf(state, branch) === last.text)
    : undefined;
}

/** What the page told the bot, of `setMeta`: texts, numbers and truth values, as texts. */
export function botParamsOf(meta: unknown): BotParams {
  const params = isJsonObject(meta) ? meta['bot_params'] : undefined;
  const told = Object.entries(isJsonObject(params) ? params : {}).flatMap(([name, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value).trim()] as const] : [],
  );
  return Object.fromEntries(told);
}
