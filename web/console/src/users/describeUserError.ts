import type { TFunction } from 'i18next';
import { ApiError } from '../api/apiError';
import { describeError } from '../ui/describeError';

/** As everywhere, and what only users can be refused for. */
export function describeUserError(t: TFunction, error: unknown): string {
  if (error instanceof ApiError && error.code === 'last-administrator') return t('users.lastAdministrator');
  return describeError(t, error);
}
