import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { currencyQuery } from './queries';
import { useCrm } from './useCrm';

/** Sums in the account's currency; as plain numbers until it is known. */
export function useMoney(): (sum: number) => string {
  const { i18n } = useTranslation();
  const currency = useQuery(currencyQuery(useCrm())).data;
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language, {
      maximumFractionDigits: 0,
      ...(currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}),
    });
    return (sum) => format.format(sum);
  }, [i18n.language, currency]);
}
