import { QueryClientProvider } from '@tanstack/react-query';
import { newClientMessageId, type SignedInUser } from '@beseda/protocol';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { browserAlerts } from '../inbox/alerts';
import { Drafts } from '../inbox/drafts';
import { ThreadSessions } from '../inbox/threadSessions';
import { UnreadMarks } from '../inbox/unreadMarks';
import { browserSocket, followBrowser } from '../live/browserSocket';
import { LiveSignals } from '../live/liveSignals';
import { signInPath } from '../session/returnTo';
import { Blank } from '../ui/Blank';
import { PageLoading } from '../ui/PageLoading';
import { newQueryClient } from './queryClient';
import { useServices, useSession, WorkspaceContext, type Services, type Workspace } from './services';
import { Shell } from './Shell';

/** Everything behind the sign-in: waits for the session, sends strangers to the sign-in page and back. */
export function SignedIn() {
  const { session } = useServices();
  const state = useSession();
  const location = useLocation();
  const { t } = useTranslation();

  switch (state.status) {
    case 'restoring':
      return <PageLoading />;
    case 'unreachable':
      return (
        <Blank icon={IconPlugConnectedX} title={t('error.loadFailed')} hint={t('error.unreachable')}>
          <Button onClick={() => void session.restore()}>{t('app.retry')}</Button>
        </Blank>
      );
    case 'signed-out':
      return <Navigate to={signInPath(location)} replace />;
    case 'signed-in':
      return <SignedInWorkspace key={`${state.user.accountId}/${state.user.id}`} user={state.user} />;
  }
}

/** Drawn anew for another person only: a way to another page is no reason to draw the frame around it. */
const SignedInWorkspace = memo(function SignedInWorkspace({ user }: { readonly user: SignedInUser }) {
  const services = useServices();
  // The cache of one person is never seen by the next on the same machine: it is made and dropped with the workspace.
  const [{ workspace, queryClient }] = useState(() => ({
    workspace: newWorkspace(services, user),
    queryClient: newQueryClient(),
  }));

  useEffect(() => {
    const { socket, signals, threads, unread } = workspace;
    const stopThreads = threads.follow(socket);
    const stopSignals = signals.follow(socket);
    const stopSocket = followBrowser(socket);
    const otherTab = (event: StorageEvent) => {
      if (event.key === unread.key) unread.reload();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (threads.hasUnsent) event.preventDefault();
    };
    window.addEventListener('storage', otherTab);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('storage', otherTab);
      window.removeEventListener('beforeunload', leaving);
      stopThreads();
      stopSignals();
      stopSocket();
    };
  }, [workspace]);

  return (
    <WorkspaceContext value={workspace}>
      <QueryClientProvider client={queryClient}>
        <Shell />
      </QueryClientProvider>
    </WorkspaceContext>
  );
});

function newWorkspace({ session, api }: Services, user: SignedInUser): Workspace {
  const storage = storageOf(window);
  const keyOf = (name: string) => `beseda.console.${name}.${user.accountId}.${user.id}`;
  const schedule = (task: () => void, afterMs: number) => {
    const timer = setTimeout(task, afterMs);
    return () => clearTimeout(timer);
  };
  return {
    user,
    socket: browserSocket(session),
    signals: new LiveSignals(String(user.id), schedule),
    threads: new ThreadSessions({
      api: api.inbox,
      drafts: new Drafts(storage, keyOf('drafts')),
      newId: () => newClientMessageId(),
      now: () => new Date(),
      schedule,
    }),
    unread: new UnreadMarks(storage, keyOf('unread')),
    alerts: browserAlerts(storage, keyOf('alerts')),
  };
}

function storageOf(page: Window): Storage | undefined {
  try {
    return page.localStorage;
  } catch {
    return undefined; // A browser may refuse storage by throwing on the mere mention.
  }
}
