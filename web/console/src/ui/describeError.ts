import type { TFunction } from 'i18next';
import { ApiError, UnreachableError } from '../api/apiError';
import { SignedOutError } from '../session/sessionStore';

/** What went wrong, and what to do, in the operator's language. */
export function describeError(t: TFunction, error: unknown): string {
  if (error instanceof UnreachableError) return t('error.unreachable');
  if (error instanceof SignedOutError) return t('signIn.expired');
  if (!(error instanceof ApiError)) return t('error.unknown', { detail: String(error) });
  if (error.status === 403) return t('error.forbidden');
  if (error.status === 404) return t('error.notFound');
  if (error.status === 412) return t('error.changedMeanwhile');
  if (error.status === 429) return t('error.tooMany');
  if (error.status >= 500) return t('error.server');
  return t('error.unknown', { detail: error.message });
}
