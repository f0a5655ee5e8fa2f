import { Badge } from '@mantine/core';
import type { BusinessCardSite } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';

/** Whether people see the site, and whether what they see is old. */
export function SiteState({ site }: { readonly site: BusinessCardSite }) {
  const { t } = useTranslation();
  const [color, text] = !site.publishedAt
    ? (['gray', 'cardSites.unpublished'] as const)
    : site.changedSincePublished
      ? (['yellow', 'cardSites.changed'] as const)
      : (['beseda', 'cardSites.published'] as const);
  return (
    <Badge variant="light" tt="none" color={color}>
      {t(text)}
    </Badge>
  );
}
