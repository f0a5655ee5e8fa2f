import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGE_NAMES, LANGUAGES, preferredLanguage, type Language } from '../i18n/i18n';

export function LanguageSwitch({ fullWidth = false }: { readonly fullWidth?: boolean }) {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('app.language')}
      fullWidth={fullWidth}
      size="sm"
      value={preferredLanguage(i18n.language, [])}
      onChange={(language) => void changeLanguage(i18n, language)}
      data={LANGUAGES.map((value: Language) => ({ value, label: LANGUAGE_NAMES[value] }))}
    />
  );
}
