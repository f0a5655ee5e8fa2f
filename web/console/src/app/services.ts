import { createContext, use, useSyncExternalStore } from 'react';
import type { SignedInUser } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import type { ThreadSessions } from '../inbox/threadSessions';
import type { Alerts } from '../inbox/alerts';
import type { LiveSignals } from '../live/liveSignals';
import type { LiveStatus, OperatorSocket } from '../live/operatorSocket';
import type { SessionState, SessionStore } from '../session/sessionStore';
import type { UnreadMarks } from '../inbox/unreadMarks';

/** What the console has before anybody signs in. */
export interface Services {
  readonly session: SessionStore;
  readonly api: ApiClient;
}

/** What exists for as long as one person is signed in. */
export interface Workspace {
  readonly user: SignedInUser;
  readonly socket: OperatorSocket;
  readonly signals: LiveSignals;
  readonly threads: ThreadSessions;
  readonly unread: UnreadMarks;
  readonly alerts: Alerts;
}

export const ServicesContext = createContext<Services | undefined>(undefined);
export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (!services) throw new Error('ServicesContext is missing above this component');
  return services;
}

export function useApi(): ApiClient {
  return useServices().api;
}

export function useSession(): SessionState {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('WorkspaceContext is missing above this component: is this page behind the sign-in?');
  return workspace;
}

export function useLiveStatus(): LiveStatus {
  const { socket } = useWorkspace();
  return useSyncExternalStore(socket.onStatus, socket.status);
}

/** The operator's id, as authors and assignees have it. */
export function useOwnId(): string {
  return String(useWorkspace().user.id);
}

export function useIsAdministrator(): boolean {
  return useWorkspace().user.role === 'administrator';
}
