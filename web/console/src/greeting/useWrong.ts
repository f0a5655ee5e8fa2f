import { useTranslation } from 'react-i18next';
import { fieldError } from '../api/apiError';
import { describeField } from '../settings/describeField';

/** What the last attempt to save found wrong with a field, by its pointer. */
export function useWrong(error: unknown): (pointer: string) => string | undefined {
  const { t } = useTranslation();
  return (pointer) => {
    const found = fieldError(error, pointer);
    return found && describeField(t, found);
  };
}
