import { mayStart } from '../chat/screen';
import type { Thread } from '../chat/thread';
import type { Shared } from './shared';

/** In place of the composer of a finished conversation: what was being written begins a new one. */
export function Ended({ chat, state, language: { words }, thread }: Shared & { readonly thread: Thread }) {
  const draft = state.drafts[thread.id] ?? '';
  const start = (): void => {
    if (draft.trim()) {
      chat.writer.startWithDraft(thread);
    } else if (mayStart(state)) {
      chat.writer.startNew();
    } else {
      chat.goTo({ kind: 'list' });
    }
  };
  return (
    <div class="ended">
      {draft.trim() && (
        <p class="ended-draft" dir="auto">
          {draft}
        </p>
      )}
      <button type="button" class="filled wide" onClick={start}>
        {mayStart(state) ? (draft.trim() ? words.sendAsNew : words.startNewOne) : words.back}
      </button>
    </div>
  );
}
