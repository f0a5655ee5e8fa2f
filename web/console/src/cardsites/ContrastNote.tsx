import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contrast } from '../settings/contrast';

/** WCAG 2.2, 1.4.3: what a text needs. */
const LEAST_CONTRAST = 4.5;

/** How well a text is read on what is behind it; nothing while either is no colour yet. */
export function ContrastNote({ text, behind }: { readonly text: string; readonly behind: string }) {
  const { t } = useTranslation();
  const ratio = contrast(text, behind);
  if (ratio === undefined) return null;
  const low = ratio < LEAST_CONTRAST;
  // Never rounded up to what would be enough.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return (
    <Text size="sm" mt={4} c={low ? 'red' : 'dimmed'} role="status">
      {t(low ? 'cardSites.contrastLow' : 'cardSites.contrast', { ratio: shown })}
    </Text>
  );
}
