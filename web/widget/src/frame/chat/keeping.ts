import type { ChatStorage } from '../storage';
import type { ChatState } from './state';

/** Keeps what a new page is to take up, the outbox aside: that is the sender's. */
export function keepChanges(storage: ChatStorage, state: ChatState, previous: ChatState): void {
  if (state.read !== previous.read) {
    storage.readMarks = state.read;
  }
  if (state.place !== previous.place) {
    storage.place = state.place;
  }
  for (const key of Object.keys({ ...state.drafts, ...previous.drafts })) {
    if (state.drafts[key] !== previous.drafts[key]) {
      storage.keepDraft(key, state.drafts[key] ?? '');
    }
  }
}
