import type { SiteButtonKind } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';

/** What people call the kinds of buttons. */
export function useKindName(): (kind: SiteButtonKind) => string {
  const { t } = useTranslation();
  return (kind) => (kind === 'online-chat' ? t('cardSites.onlineChat') : t(`feedbackButtons.${kind}`));
}
