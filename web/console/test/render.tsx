import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { ApiClient } from '../src/api/apiClient';
import type { SendUpload } from '../src/api/upload';
import { newQueryClient } from '../src/app/queryClient';
import { ServicesContext, WorkspaceContext } from '../src/app/services';
import { theme } from '../src/app/theme';
import { en } from '../src/i18n/en';
import { Alerts } from '../src/inbox/alerts';
import { Drafts } from '../src/inbox/drafts';
import { ThreadSessions } from '../src/inbox/threadSessions';
import { UnreadMarks } from '../src/inbox/unreadMarks';
import { LiveSignals } from '../src/live/liveSignals';
import { OperatorSocket } from '../src/live/operatorSocket';
import { SessionStore } from '../src/session/sessionStore';

type Answer = { readonly status?: number; readonly body?: object };
export type Server = (method: string, path: string, body: unknown) => Answer;

interface Options {
  readonly signedIn?: boolean;
  readonly path?: string;
  readonly role?: 'administrator' | 'operator';
  /** Takes the files that are uploaded. */
  readonly upload?: SendUpload;
}

const person = { id: 7, name: 'Anna', email: 'a@b.c', accountId: 1, accountName: 'Shop' } as const;

/** Draws a part of the console in English, signed in, before the given server. */
export async function renderConsole(
  part: ReactNode,
  server: Server,
  { signedIn = true, path = '/', role = 'administrator', upload }: Options = {},
) {
  const user = { ...person, role };
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({
    lng: 'en',
    ns: 'console',
    defaultNS: 'console',
    resources: { en: { console: en } },
    interpolation: { escapeValue: false },
  });
  const fetch = (address: string, init: RequestInit): Promise<Response> => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const answer = server(init.method ?? 'GET', address, body);
    return Promise.resolve(
      new Response(answer.body ? JSON.stringify(answer.body) : null, { status: answer.status ?? 200 }),
    );
  };
  const never = () => () => undefined;
  const session = new SessionStore({
    fetch,
    now: () => 0,
    schedule: never,
    exclusively: (task) => task(),
    tell: () => undefined,
  });
  if (signedIn)
    session.hear({ type: 'session', signedIn: { accessToken: 't', expiresInSeconds: 600, user }, receivedAt: 0 });
  const api = new ApiClient(fetch, session, () => 'en', upload);
  const socket = new OperatorSocket({
    open: () => {
      throw new Error('no live connection in this test');
    },
    accessToken: () => session.accessToken(),
    schedule: never,
    random: () => 1,
  });
  const alerts = new Alerts(
    {
      storage: localStorage,
      permission: () => 'default',
      askPermission: () => Promise.resolve('granted'),
      isVisible: () => true,
      exclusively: (task) => Promise.resolve().then(task),
      notify: () => undefined,
      ring: () => undefined,
    },
    'alerts',
  );
  const drafts = new Drafts(localStorage, 'drafts');
  const signals = new LiveSignals(String(user.id), never);
  const threads = new ThreadSessions({
    api: api.inbox,
    drafts,
    newId: () => 'own-1',
    now: () => new Date(0),
    schedule: never,
  });
  const workspace = { user, socket, signals, threads, unread: new UnreadMarks(localStorage, 'unread'), alerts };

  const router = createMemoryRouter([{ path: '*', element: part }], { initialEntries: [path] });

  return {
    session,
    signals,
    socket,
    router,
    ...render(
      <I18nextProvider i18n={i18n}>
        <MantineProvider theme={theme} env="test">
          <ServicesContext value={{ session, api }}>
            <WorkspaceContext value={workspace}>
              <QueryClientProvider client={newQueryClient()}>
                <RouterProvider router={router} />
              </QueryClientProvider>
            </WorkspaceContext>
          </ServicesContext>
        </MantineProvider>
      </I18nextProvider>,
    ),
  };
}
