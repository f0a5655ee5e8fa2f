import { MantineProvider, Title } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createBrowserRouter, RouterProvider } from 'react-router';

const queries = new QueryClient();
const router = createBrowserRouter([{ path: '*', element: <Start /> }], { basename: '/console' });

/** The operators' application: everything on the page is below it. */
export function Console({ texts }: { texts: i18n }) {
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queries}>
        <MantineProvider>
          <RouterProvider router={router} />
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

export function Start() {
  const { t } = useTranslation();
  return <Title order={1}>{t('title')}</Title>;
}
