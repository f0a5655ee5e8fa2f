import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS, type Attachment } from '@beseda/protocol';
import { ApiError } from '../api/apiError';
import type { Upload } from '../api/upload';

/** A file on its way into the next reply. */
export interface DraftFile {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'uploading' | 'ready' | 'failed';
  /** From 0 to 1. */
  readonly progress: number;
  readonly attachment?: Attachment;
  /** Why it failed: the server's code, or one of ours; absent when simply no answer came. */
  readonly refusal?: string | undefined;
}

export const TOO_LARGE = 'attachment-too-large';

interface Entry {
  readonly shown: DraftFile;
  /** Absent when it was uploaded before. */
  readonly content: File | undefined;
  readonly cancel: () => void;
}

/** Files of one reply: uploaded as soon as they are chosen, sent with the reply. */
export class DraftFiles {
  private entries: readonly Entry[] = [];
  private files: readonly DraftFile[] = [];
  private readonly listeners = new Set<() => void>();
  private count = 0;

  constructor(private readonly upload: (file: Upload) => Promise<Attachment>) {}

  readonly snapshot = (): readonly DraftFile[] => this.files;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Answers how many had no place any more. */
  add(chosen: readonly File[]): number {
    const taken = chosen.slice(0, MAX_ATTACHMENTS - this.entries.length);
    for (const content of taken) this.start(`file-${++this.count}`, content);
    return chosen.length - taken.length;
  }

  retry(key: string): void {
    const entry = this.entries.find(({ shown }) => shown.key === key);
    if (!entry?.content) return;
    this.replace(this.entries.filter((each) => each !== entry));
    this.start(key, entry.content);
  }

  /** Takes a file out again, also one that is still being uploaded. */
  remove(key: string): void {
    this.entries.find(({ shown }) => shown.key === key)?.cancel();
    this.replace(this.entries.filter(({ shown }) => shown.key !== key));
  }

  /** The files that are ready, which leave the draft with it. */
  take(): readonly Attachment[] {
    const ready = this.files.flatMap(({ attachment }) => (attachment ? [attachment] : []));
    this.replace(this.entries.filter(({ shown }) => shown.attachment === undefined));
    return ready;
  }

  /** Files of a reply that was taken back: they are on the server already. */
  putBack(attachments: readonly Attachment[]): void {
    const entries = attachments.map((attachment): Entry => {
      const { name, size } = attachment;
      const shown: DraftFile = { key: `file-${++this.count}`, name, size, state: 'ready', progress: 1, attachment };
      return { shown, content: undefined, cancel: () => undefined };
    });
    this.replace([...this.entries, ...entries]);
  }

  private start(key: string, content: File): void {
    const { name, size } = content;
    const cancelled = new AbortController();
    const shown: DraftFile = { key, name, size, state: 'uploading', progress: 0 };
    this.replace([...this.entries, { shown, content, cancel: () => cancelled.abort() }]);
    if (size > MAX_ATTACHMENT_BYTES) {
      this.change(key, { state: 'failed', refusal: TOO_LARGE });
      return;
    }
    const onProgress = (progress: number) => this.change(key, { progress });
    this.upload({ name, content, onProgress, signal: cancelled.signal }).then(
      (attachment) => this.change(key, { state: 'ready', progress: 1, attachment }),
      (error: unknown) =>
        this.change(key, { state: 'failed', refusal: error instanceof ApiError ? error.code : undefined }),
    );
  }

  private change(key: string, change: Partial<DraftFile>): void {
    this.replace(
      this.entries.map((entry) =>
        entry.shown.key === key ? { ...entry, shown: { ...entry.shown, ...change } } : entry,
      ),
    );
  }

  private replace(entries: readonly Entry[]): void {
    this.entries = entries;
    this.files = entries.map(({ shown }) => shown);
    for (const listener of this.listeners) listener();
  }
}
