import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsAdministrator } from '../app/services';
import { Blank } from './Blank';

/** What operators may not even read. */
export function ForAdministrators({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return useIsAdministrator() ? children : <Blank icon={IconLock} title={t('error.forbidden')} />;
}
