import { useTranslation } from 'react-i18next';

/** The document's title, from wherever in the tree it is known. */
export function PageTitle({ children }: { readonly children: string }) {
  const { t } = useTranslation();
  return <title>{`${children} · ${t('app.name')}`}</title>;
}
