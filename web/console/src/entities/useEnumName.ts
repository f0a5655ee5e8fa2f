import type { FieldEnum } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';

const KNOWN = ['WORK', 'WORKDD', 'MOB', 'FAX', 'HOME', 'PRIV', 'OTHER'] as const;

/** The kinds of the predefined phone and e-mail have codes for names. */
export function useEnumName(): (each: FieldEnum) => string {
  const { t } = useTranslation();
  return ({ value }) => {
    const known = KNOWN.find((code) => code === value);
    return known ? t(`entities.kind_${known}`) : value;
  };
}
