import type { TFunction } from 'i18next';
import { ApiError } from '../api/apiError';
import { describeError } from '../ui/describeError';
import { UnreadablePictureError } from './readPicture';

const REFUSALS = {
  'picture-too-large': 'pictures.tooLarge',
  'picture-unreadable': 'pictures.unreadable',
  'pictures-too-many': 'pictures.tooMany',
} as const;

/** Why a picture was not taken. */
export function describePictureError(t: TFunction, error: unknown): string {
  if (error instanceof UnreadablePictureError) return t('pictures.unreadable');
  return error instanceof ApiError && error.code in REFUSALS
    ? t(REFUSALS[error.code as keyof typeof REFUSALS])
    : describeError(t, error);
}
