import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';

/** How many conversations have something new: seen in the tab's name, also from other tabs. */
export const UnreadInTitle = createContext(0);

/** The document's title, from wherever in the tree it is known. */
export function PageTitle({ children }: { readonly children: string }) {
  const { t } = useTranslation();
  const unread = use(UnreadInTitle);
  return <title>{`${unread > 0 ? `(${unread > 99 ? '99+' : unread}) ` : ''}${children} · ${t('app.name')}`}</title>;
}
