import type { Author, ConversationAssigned, FinishedBy, OperatorConversationChange } from '@beseda/protocol';

/** What was done with a conversation while this tab followed it, behind the message with this sequence. */
export type Happening = { readonly key: string; readonly afterSequence: number; readonly at: string } & (
  | { readonly kind: 'assigned'; readonly assignee: Author | undefined; readonly by: Author }
  | { readonly kind: 'finished'; readonly by: FinishedBy | undefined }
  | { readonly kind: 'reopened' }
);

/** Collects them from the live events of one conversation. */
export class Happenings {
  private finished: boolean | undefined;
  private count = 0;

  constructor(private readonly now: () => Date) {}

  /** What the conversation is like before the first event of it. */
  begin(finished: boolean): void {
    this.finished ??= finished;
  }

  assigned({ assignee, assignedBy: by }: ConversationAssigned, afterSequence: number): Happening {
    return { ...this.here(afterSequence), kind: 'assigned', assignee: assignee ?? undefined, by };
  }

  /** Nothing when the state is what it was. */
  changed({ state, finishedBy }: OperatorConversationChange, afterSequence: number): Happening | undefined {
    const was = this.finished;
    this.finished = state === 'finished';
    if (was === undefined || was === this.finished) return undefined;
    const here = this.here(afterSequence);
    return this.finished ? { ...here, kind: 'finished', by: finishedBy ?? undefined } : { ...here, kind: 'reopened' };
  }

  private here(afterSequence: number) {
    this.count += 1;
    return { key: `happening-${this.count}`, afterSequence, at: this.now().toISOString() };
  }
}
