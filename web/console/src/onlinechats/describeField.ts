import type { FieldError } from '@beseda/protocol';
import type { TFunction } from 'i18next';

const KNOWN = {
  'not-an-address': 'notAnAddress',
  'scheme-not-allowed': 'schemeNotAllowed',
  'http-not-allowed': 'httpNotAllowed',
  credentials: 'credentials',
  'private-address': 'privateAddress',
  'too-many': 'tooMany',
  duplicate: 'duplicate',
  required: 'required',
  'too-long': 'tooLong',
} as const;

/** In the console's language when the server names the trouble by a code we know, else in the server's words. */
export function describeField(t: TFunction, error: FieldError & { readonly code?: string }): string {
  const known = error.code === undefined ? undefined : KNOWN[error.code as keyof typeof KNOWN];
  return known ? t(`fieldProblem.${known}`) : error.detail;
}
