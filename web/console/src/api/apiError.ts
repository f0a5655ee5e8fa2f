import type { FieldError, Problem, ValidationError } from '@beseda/protocol';

/** No answer came at all: the network, a time-out, or a server that is down. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

/** The server refused; `problem.code` says why in a form made for programs. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds?: number,
  ) {
    super(problem.detail ?? problem.title);
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** What is known of an answer that is no problem document. */
export function problemWithout(status: number): Problem {
  return { type: 'about:blank', title: `HTTP ${status}`, status, code: `http-${status}` };
}

/** The error of one field, by JSON pointer; `undefined` when that field was not the trouble. */
export function fieldError(error: unknown, pointer: string): FieldError | undefined {
  return error instanceof ApiError ? error.problem.errors?.find((field) => field.pointer === pointer) : undefined;
}

/** Whether anything of a part of the request is wrong. */
export function hasFieldErrorUnder(error: unknown, pointer: string): boolean {
  return error instanceof ApiError && !!error.problem.errors?.some((field) => field.pointer.startsWith(`${pointer}/`));
}

/** What `/api/v4` refused of a request for one entity. */
export function validationErrors(error: unknown): readonly ValidationError[] {
  return error instanceof ApiError ? (error.problem['validation-errors'] ?? []).flatMap(({ errors }) => errors) : [];
}

/** Worth sending again unchanged: nothing was decided, or the server asked to wait. */
export function isTransient(error: unknown): boolean {
  return (
    error instanceof UnreachableError || (error instanceof ApiError && (error.status >= 500 || error.status === 429))
  );
}

/** What the change was based on is past: somebody else was faster. */
export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ApiError && error.status === 412;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404;
}
