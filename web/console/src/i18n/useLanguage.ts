import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats, type Formats } from './useFormats';

/** Words and formats of the console's language. */
export interface Language {
  readonly t: TFunction;
  readonly formats: Formats;
}

/**
 * The same object until the language changes. A list asks once and hands it to its rows: each would listen to changes of
 * the language by itself, which costs more than the rest of a row.
 */
export function useLanguage(): Language {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => ({ t, formats }), [t, formats]);
}
