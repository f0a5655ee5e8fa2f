import { Badge } from '@mantine/core';
import type { LeadState } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';

export function LeadStateBadge({ state }: { readonly state: LeadState }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" tt="none" color={state === 'incoming' ? 'orange' : 'beseda'}>
      {t(`leads.${state}`)}
    </Badge>
  );
}
