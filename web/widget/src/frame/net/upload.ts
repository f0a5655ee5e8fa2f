import { isProblem, type Attachment } from '@beseda/protocol';
import type { VisitorApi } from './visitorApi';

/** The server does not take this file; `code` is that of its problem. */
export class UploadRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Brings one file up. Not by `fetch`, which does not tell how far it got. */
export function upload(
  api: VisitorApi,
  file: File,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/visitor/v1/attachments?name=${encodeURIComponent(file.name)}`);
    for (const [name, value] of Object.entries(api.headers)) {
      request.setRequestHeader(name, value);
    }
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total > 0 ? loaded / total : 0);
    };
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 201) {
        resolve(body as Attachment);
      } else {
        reject(isProblem(body) ? new UploadRefused(body.code) : new Error(`the upload answered ${request.status}`));
      }
    };
    request.onerror = request.onabort = () => {
      reject(new Error('the upload did not get through'));
    };
    signal.onabort = () => {
      request.abort();
    };
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
