import { useQueryClient } from '@tanstack/react-query';
import type { InboxConversation } from '@beseda/protocol';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useApi, useLiveStatus, useOwnId, useWorkspace } from '../app/services';
import { ThreadSession, type ThreadView, type ThreadWorld } from './threadSession';
import { applyEvent } from './useLiveConversations';

/** Others take silence of 90 seconds as leaving. */
const VIEWING_AGAIN_MS = 60_000;

const newSession = (conversationId: string, world: ThreadWorld) => new ThreadSession(conversationId, world);

export function useThread(conversationId: string): { readonly session: ThreadSession; readonly view: ThreadView } {
  const { threads } = useWorkspace();
  const session = useMemo(() => threads.open(conversationId, newSession), [threads, conversationId]);
  const view = useSyncExternalStore(session.subscribe, session.snapshot);
  return { session, view };
}

type OfVisitor = Pick<InboxConversation, 'id' | 'visitorId'>;

/** Tells that everything up to a message was read: when the newest one shows and somebody can be looking. */
export function useMarkRead(
  conversation: (OfVisitor & Pick<InboxConversation, 'readSequence'>) | undefined,
  newestSeen: number,
): void {
  const client = useQueryClient();
  const { inbox } = useApi();
  const { socket } = useWorkspace();
  const ownId = useOwnId();
  const isLive = useLiveStatus() === 'live';
  const { id, visitorId, readSequence = Infinity } = conversation ?? {};
  const unread = newestSeen > readSequence;

  useEffect(() => {
    if (!isLive || !unread || id === undefined || visitorId === undefined) return;
    const mark = () => {
      if (document.visibilityState !== 'visible') return;
      const read = { type: 'read', conversationId: id, visitorId, sequence: newestSeen } as const;
      socket.tell(read);
      applyEvent(client, inbox, { ...read, reader: { type: 'operator', id: ownId } }, ownId);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [client, inbox, socket, ownId, isLive, unread, id, visitorId, newestSeen]);
}

/** Tells colleagues that this operator has a conversation open, for as long as it is in view. */
export function useTellViewing(conversation: OfVisitor | undefined): void {
  const { socket } = useWorkspace();
  const { id: conversationId, visitorId } = conversation ?? {};

  useEffect(() => {
    if (conversationId === undefined || visitorId === undefined) return;
    const say = (viewing: boolean) => socket.tell({ type: 'viewing', viewing, conversationId, visitorId });
    const again = () => {
      if (document.visibilityState === 'visible') say(true);
    };
    const onVisibility = () => say(document.visibilityState === 'visible');
    const stop = socket.onJoined(again);
    const timer = setInterval(again, VIEWING_AGAIN_MS);
    const leave = () => say(false);
    document.addEventListener('visibilitychange', onVisibility);
    // A tab that is closed while it is in view may tell nothing of its visibility.
    window.addEventListener('pagehide', leave);
    return () => {
      stop();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [socket, conversationId, visitorId]);
}
