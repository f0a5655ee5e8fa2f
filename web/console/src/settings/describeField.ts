import type { FieldError } from '@beseda/protocol';
import type { TFunction } from 'i18next';
import type { ru } from '../i18n/ru';

type KnownProblem = `fieldProblem.${keyof typeof ru.fieldProblem}`;

/** In the console's language when the server names the trouble by a code we know, else in the server's words. */
export function describeField(t: TFunction, error: FieldError): string {
  return t(`fieldProblem.${error.code ?? ''}` as KnownProblem, { defaultValue: error.detail });
}
