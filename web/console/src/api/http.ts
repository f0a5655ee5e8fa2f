import { isProblem, type Problem } from '@beseda/protocol';
import { ApiError, problemWithout, UnreachableError } from './apiError';

export const REQUEST_TIMEOUT_MS = 20_000;

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends one request and reads its JSON answer (`undefined` for 202 and 204).
 *
 * @throws ApiError for every answer that is not 2xx, also when its body is not a problem document
 * @throws UnreachableError when no answer came within {@link REQUEST_TIMEOUT_MS}
 */
export async function exchange<Answer>(fetch: Fetch, request: HttpRequest): Promise<Answer> {
  const response = await send(fetch, request, inTime(request));
  if (!response.ok) throw await refusal(response);
  if (response.status === 202 || response.status === 204) return undefined as Answer;
  try {
    return (await response.json()) as Answer;
  } catch (cause) {
    throw new UnreachableError(`${request.method} ${request.path}: the answer was cut off`, { cause });
  }
}

/**
 * Sends one request and takes its answer as a file, however long it takes to come.
 *
 * @throws ApiError as {@link exchange}
 * @throws UnreachableError when there is no answer, or it is cut off
 */
export async function download(fetch: Fetch, request: HttpRequest): Promise<Blob> {
  const response = await send(fetch, request, request.signal);
  if (!response.ok) throw await refusal(response);
  try {
    return await response.blob();
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw new UnreachableError(`${request.method} ${request.path}: the answer was cut off`, { cause });
  }
}

function inTime({ signal }: HttpRequest): AbortSignal {
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}

async function send(fetch: Fetch, request: HttpRequest, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(request.path, {
      method: request.method,
      headers: {
        Accept: 'application/json',
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...request.headers,
      },
      ...(request.body === undefined ? {} : { body: bodyOf(request.body) }),
      ...(signal ? { signal } : {}),
      credentials: 'same-origin',
      cache: 'no-store',
    });
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw new UnreachableError(`${request.method} ${request.path}: no answer`, { cause });
  }
}

/** What was loaded is sent on as it is. */
function bodyOf(body: unknown): BodyInit {
  return body instanceof Blob ? body : JSON.stringify(body);
}

async function refusal(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('Retry-After'));
  return new ApiError(await problemOf(response), retryAfter > 0 ? retryAfter : undefined);
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  return isProblem(body) ? body : problemWithout(response.status);
}
