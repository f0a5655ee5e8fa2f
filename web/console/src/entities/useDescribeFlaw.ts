import type { ValidationError } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';

const FLAWS = ['InvalidType', 'NotSupportedChoice', 'NotBlank', 'TooLong', 'InvalidValue'] as const;

/** What is wrong with a value that `/api/v4` refused, in the operator's language. */
export function useDescribeFlaw(): (error: ValidationError) => string {
  const { t } = useTranslation();
  return ({ code, detail }) => {
    const known = FLAWS.find((each) => each === code);
    return known ? t(`flaw.${known}`) : detail;
  };
}
