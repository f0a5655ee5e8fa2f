import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import table from './table.module.css';

export function TableLoading() {
  const { t } = useTranslation();
  return (
    <div className={table['card']} role="status" aria-label={t('app.loading')}>
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} height={20} m="lg" w="auto" />
      ))}
    </div>
  );
}
