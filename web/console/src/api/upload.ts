import { isProblem } from '@beseda/protocol';
import { ApiError, problemWithout, UnreachableError } from './apiError';

/** A file on its way to the server. */
export interface Upload {
  readonly name: string;
  readonly content: Blob;
  /** How much of it has gone, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

export type SendUpload = (path: string, headers: Readonly<Record<string, string>>, upload: Upload) => Promise<unknown>;

/** Sends a file as the request's body. By XMLHttpRequest: `fetch` does not tell how far it is. */
export const sendUpload: SendUpload = (path, headers, { content, onProgress, signal }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new UnreachableError(`POST ${path}: no answer`));
    signal.addEventListener('abort', () => {
      request.abort();
      reject(new DOMException('The upload was cancelled', 'AbortError'));
    });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = request.ontimeout = fail;
    request.onload = () => {
      const body = jsonOf(request.responseText);
      if (request.status >= 200 && request.status < 300 && body !== undefined) resolve(body);
      else reject(new ApiError(isProblem(body) ? body : problemWithout(request.status)));
    };
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', content.type || 'application/octet-stream');
    request.send(content);
  });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
