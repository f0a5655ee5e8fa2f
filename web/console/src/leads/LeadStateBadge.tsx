import { Badge } from '@mantine/core';
import type { LeadState } from '@beseda/protocol';
import { useTranslation } from 'react-i18next';

export function LeadStateBadge({ state }: { readonly state: LeadState }) {
  const { t } = useTranslation();
  return (
    <Badge variant={state === 'incoming' ? 'filled' : 'light'} tt="none">
      {t(`leads.${state}`)}
    </Badge>
  );
}
