import { Navigate, type RouteObject } from 'react-router';
import { PageLoading } from '../ui/PageLoading';
import { ErrorPage } from './ErrorPage';
import { NotFoundPage } from './NotFoundPage';
import { SignedIn } from './SignedIn';

/** Every page is a chunk of its own; what all of them need is in the first one. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: ErrorPage,
    HydrateFallback: PageLoading,
    children: [
      {
        path: '/sign-in',
        lazy: async () => ({ Component: (await import('../session/SignInPage')).SignInPage }),
      },
      {
        Component: SignedIn,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              { index: true, element: <Navigate to="/inbox" replace /> },
              {
                path: 'inbox/:conversationId?',
                lazy: async () => ({ Component: (await import('../inbox/InboxPage')).InboxPage }),
              },
              { path: 'leads', lazy: async () => ({ Component: (await import('../leads/LeadsPage')).LeadsPage }) },
              ...(['contacts', 'companies', 'customers'] as const).map((path) => ({
                path,
                lazy: async () => ({ Component: (await import('../entities/pages')).LISTS[path] }),
              })),
              {
                path: 'contacts/erasures',
                lazy: async () => ({ Component: (await import('../privacy/ErasuresPage')).ErasuresPage }),
              },
              ...(['leads', 'contacts', 'companies', 'customers'] as const).map((type) => ({
                path: `${type}/:entityId`,
                lazy: async () => ({ Component: (await import('../entities/pages')).CARDS[type] }),
              })),
              { path: 'settings', element: <Navigate to="/settings/online-chats" replace /> },
              {
                path: 'settings/online-chats',
                lazy: async () => ({ Component: (await import('../onlinechats/OnlineChatsPage')).OnlineChatsPage }),
              },
              {
                path: 'settings/online-chats/:settingId/greeting',
                lazy: async () => ({ Component: (await import('../greeting/GreetingPage')).GreetingPage }),
              },
              {
                path: 'settings/feedback-buttons',
                lazy: async () => ({
                  Component: (await import('../feedbackbuttons/FeedbackButtonsPage')).FeedbackButtonsPage,
                }),
              },
              {
                path: 'settings/feedback-buttons/:settingId',
                lazy: async () => ({
                  Component: (await import('../feedbackbuttons/FeedbackButtonPage')).FeedbackButtonPage,
                }),
              },
              {
                path: 'settings/business-card-sites',
                lazy: async () => ({
                  Component: (await import('../cardsites/CardSitesPage')).CardSitesPage,
                }),
              },
              {
                path: 'settings/business-card-sites/:settingId',
                lazy: async () => ({
                  Component: (await import('../cardsites/CardSitePage')).CardSitePage,
                }),
              },
              {
                path: 'settings/canned-replies',
                lazy: async () => ({
                  Component: (await import('../cannedreplies/CannedRepliesPage')).CannedRepliesPage,
                }),
              },
              {
                path: 'settings/users',
                lazy: async () => ({ Component: (await import('../users/UsersPage')).UsersPage }),
              },
              {
                path: 'settings/api-tokens',
                lazy: async () => ({ Component: (await import('../apitokens/ApiTokensPage')).ApiTokensPage }),
              },
              {
                path: 'settings/integrations',
                lazy: async () => ({ Component: (await import('../integrations/IntegrationsPage')).IntegrationsPage }),
              },
              {
                path: 'settings/webhooks',
                lazy: async () => ({ Component: (await import('../webhooks/WebhooksPage')).WebhooksPage }),
              },
              {
                path: 'oauth',
                lazy: async () => ({ Component: (await import('../integrations/ConsentPage')).ConsentPage }),
              },
              {
                path: 'settings/custom-fields/:type?',
                lazy: async () => ({
                  Component: (await import('../customfields/CustomFieldsPage')).CustomFieldsPage,
                }),
              },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];
