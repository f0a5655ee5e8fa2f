import { isJsonObject } from './json';

/** One wrong field of a request; `pointer` is a JSON pointer into its body. */
export interface FieldError {
  readonly pointer: string;
  /** Stable and made for programs, for example `address-https-required`. */
  readonly code?: string;
  readonly detail: string;
}

/** The body of every REST error: `application/problem+json` (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Stable and made for programs, for example `wrong-credentials`. */
  readonly code: string;
  readonly instance?: string;
  readonly errors?: readonly FieldError[];
  /** Instead of `errors` under `/api/v4`, as amoCRM writes them: by entry of the request. */
  readonly 'validation-errors'?: readonly { readonly errors: readonly ValidationError[] }[];
}

/** One wrong value of an entry; the steps of `path` are joined by dots. */
export interface ValidationError {
  readonly code: string;
  readonly path: string;
  readonly detail: string;
}

export function isProblem(value: unknown): value is Problem {
  return isJsonObject(value) && typeof value['status'] === 'number' && typeof value['code'] === 'string';
}
