import { MAX_ATTACHMENTS, newClientMessageId } from '@beseda/protocol';
import { UploadRefused, upload } from '../net/upload';
import type { Core } from './core';
import { problemOf, problemOfCode, type FileDraft, type FileProblem } from './fileDraft';
import { draftKey, screenOf } from './screen';
import type { ChatState } from './state';

/** Brings files up as soon as they are chosen, so that they are there when the message is sent. */
export class Uploads {
  readonly #core: Core;
  readonly #files = new Map<string, File>();
  readonly #running = new Map<string, AbortController>();
  /** Images that were sent from this page, by attachment: shown without fetching them back. */
  readonly #previews = new Map<string, string>();

  constructor(core: Core) {
    this.#core = core;
  }

  add(files: Iterable<File>): void {
    const key = draftKey(screenOf(this.#core.state));
    for (const file of files) {
      this.#add(file, key);
    }
  }

  retry(id: string): void {
    this.#change(id, { state: 'uploading', progress: 0, problem: null });
  }

  /** Starts what is to go up, as soon as it can. */
  follow({ files }: ChatState): void {
    for (const { id, state } of this.#core.ready ? files : []) {
      const file = this.#files.get(id);
      if (file && state === 'uploading' && !this.#running.has(id)) {
        this.#start(id, file);
      }
    }
  }

  /** Takes a file out of the composer, whether or not it is there yet. */
  remove({ id, preview }: FileDraft): void {
    this.#running.get(id)?.abort();
    this.#files.delete(id);
    if (preview) {
      URL.revokeObjectURL(preview);
    }
    this.#set(this.#core.state.files.filter((file) => file.id !== id));
  }

  /** The files are in a message now. */
  release(files: readonly FileDraft[]): void {
    for (const { id, preview, attachment } of files) {
      this.#files.delete(id);
      if (preview && attachment) {
        this.#previews.set(attachment.id, preview);
      }
    }
    this.#set(this.#core.state.files.filter((file) => !files.includes(file)));
  }

  previewOf(attachmentId: string): string | undefined {
    return this.#previews.get(attachmentId);
  }

  #add(file: File, key: string): void {
    const here = this.#core.state.files.filter((other) => other.draftKey === key).length;
    if (here > MAX_ATTACHMENTS) {
      return;
    }
    const problem = problemOf(file, here);
    const id = newClientMessageId();
    const draft: FileDraft = {
      id,
      draftKey: key,
      name: file.name,
      size: file.size,
      preview: !problem && file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
      state: problem ? 'failed' : 'uploading',
      progress: 0,
      problem,
      attachment: null,
    };
    if (!problem) {
      this.#files.set(id, file);
    }
    this.#set([...this.#core.state.files, draft]);
  }

  #start(id: string, file: File): void {
    const stop = new AbortController();
    this.#running.set(id, stop);
    upload(this.#core.api, file, stop.signal, (progress) => {
      this.#change(id, { progress });
    })
      .then((attachment) => {
        this.#files.delete(id);
        this.#change(id, { state: 'uploaded', progress: 1, attachment });
      })
      .catch((error: unknown) => {
        const problem: FileProblem = error instanceof UploadRefused ? problemOfCode(error.code) : 'network';
        this.#change(id, { state: 'failed', problem });
      })
      .finally(() => {
        this.#running.delete(id);
      });
  }

  #change(id: string, change: Partial<FileDraft>): void {
    this.#set(this.#core.state.files.map((file) => (file.id === id ? { ...file, ...change } : file)));
  }

  #set(files: readonly FileDraft[]): void {
    this.#core.dispatch({ type: 'files', files });
  }
}
