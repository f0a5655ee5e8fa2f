import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS, type Attachment } from '@beseda/protocol';

/** A file that was chosen for a message: on its way up, there, or not. */
export interface FileDraft {
  readonly id: string;
  /** Whose composer it is in. */
  readonly draftKey: string;
  readonly name: string;
  readonly size: number;
  /** Shows an image that is still here; to be revoked. */
  readonly preview: string | null;
  readonly state: 'uploading' | 'uploaded' | 'failed';
  /** Of the upload, 0 to 1. */
  readonly progress: number;
  readonly problem: FileProblem | null;
  readonly attachment: Attachment | null;
}

/** Why a file cannot be sent; only a `network` failure may pass. */
export type FileProblem = 'empty' | 'too-large' | 'type-refused' | 'too-many' | 'network';

/** What is known to be wrong with a file before it is sent up. */
export function problemOf(file: Pick<File, 'size'>, others: number): FileProblem | null {
  if (others >= MAX_ATTACHMENTS) {
    return 'too-many';
  }
  if (file.size > MAX_ATTACHMENT_BYTES) {
    return 'too-large';
  }
  return file.size === 0 ? 'empty' : null;
}

const PROBLEMS: Readonly<Record<string, FileProblem>> = {
  'attachment-too-large': 'too-large',
  'attachment-type-refused': 'type-refused',
  'too-many-attachments': 'too-many',
};

/** What the server's refusal says of a file. */
export function problemOfCode(code: string): FileProblem {
  return PROBLEMS[code] ?? 'network';
}
