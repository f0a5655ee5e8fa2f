import type { FileDraft } from './fileDraft';
import { mayStart, screenOf } from './screen';
import { isListed, isSingle, NEW, openThread, threadOf, type ChatState } from './state';

export function withDraft(state: ChatState, key: string, text: string): ChatState {
  const drafts = { ...state.drafts, [key]: text };
  if (!text) {
    Reflect.deleteProperty(drafts, key);
  }
  // Who types in a new conversation is there, whatever the list will bring.
  const screen = screenOf(state);
  return { ...state, drafts, place: text && screen.kind === 'new' ? screen : state.place };
}

export function withFiles(state: ChatState, files: readonly FileDraft[]): ChatState {
  const screen = screenOf(state);
  return { ...state, files, place: files.length > 0 && screen.kind === 'new' ? screen : state.place };
}

/** After a change of what conversations there are: the visitor stays where they were, and no word gets lost. */
export function withPlaceAndDraftsSettled(state: ChatState, previous: ChatState): ChatState {
  if (state === previous || (state.threads === previous.threads && state.chat === previous.chat)) {
    return state;
  }
  return gathered(moved(state, previous));
}

/** Keeps place and draft when one conversation becomes several or begins; what was one composer is another now. */
function moved(state: ChatState, previous: ChatState): ChatState {
  const { place } = state;
  if (isSingle(previous) && !isSingle(state)) {
    const thread = openThread(previous);
    return thread && state.listed
      ? renamed({ ...state, place: { kind: 'thread', id: thread.id } }, NEW, thread.id)
      : state;
  }
  if (previous.place?.kind === 'new' && place?.kind === 'thread') {
    return renamed(state, NEW, place.id);
  }
  if (
    !isSingle(state) &&
    !mayStart(state) &&
    place?.kind !== 'thread' &&
    (place?.kind === 'new' || state.drafts[NEW])
  ) {
    const newest = openThread(state);
    return newest ? renamed({ ...state, place: { kind: 'thread', id: newest.id } }, NEW, newest.id) : state;
  }
  return state;
}

/** What is left in a composer that there is no more goes to one that takes a new conversation, or the newest one. */
function gathered(state: ChatState): ChatState {
  if (!state.listed) {
    return state;
  }
  const single = isSingle(state);
  const at = state.place?.kind === 'thread' ? state.place.id : NEW;
  const isGone = (key: string): boolean => {
    const thread = threadOf(state, key);
    return key !== NEW && (single || (key !== at && !(thread && isListed(thread))));
  };
  const target = single || mayStart(state) ? NEW : (openThread(state)?.id ?? NEW);
  const keys = new Set([...Object.keys(state.drafts), ...state.files.map((file) => file.draftKey)]);
  return [...keys].filter(isGone).reduce((next, key) => renamed(next, key, target), state);
}

function renamed(state: ChatState, from: string, to: string): ChatState {
  const { [from]: text, ...others } = state.drafts;
  const files = state.files.map((file) => (file.draftKey === from ? { ...file, draftKey: to } : file));
  const drafts = text ? { ...others, [to]: [others[to], text].filter(Boolean).join('\n') } : state.drafts;
  return { ...state, drafts, files: state.files.some((file) => file.draftKey === from) ? files : state.files };
}
