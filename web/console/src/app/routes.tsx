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
              {
                path: 'leads/:leadId',
                lazy: async () => ({ Component: (await import('../leads/LeadPage')).LeadPage }),
              },
              { path: 'settings', element: <Navigate to="/settings/online-chats" replace /> },
              {
                path: 'settings/online-chats',
                lazy: async () => ({ Component: (await import('../onlinechats/OnlineChatsPage')).OnlineChatsPage }),
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
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
];
