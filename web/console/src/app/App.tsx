import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { i18n as I18n } from 'i18next';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { routes } from './routes';
import { ServicesContext, type Services } from './services';
import { theme } from './theme';

/** The same key as in `public/before-paint.js`. */
const colorSchemeManager = localStorageColorSchemeManager({ key: 'beseda.console.colorScheme' });

export function App({ i18n, services }: { readonly i18n: I18n; readonly services: Services }) {
  const [router] = useState(() => createBrowserRouter(routes, { basename: '/console' }));

  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colorSchemeManager}
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <ServicesContext value={services}>
          <RouterProvider router={router} />
          <Notifications position="top-center" limit={3} autoClose={5000} />
        </ServicesContext>
      </MantineProvider>
    </I18nextProvider>
  );
}
