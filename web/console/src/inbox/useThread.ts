import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useWorkspace } from '../app/services';
import type { ThreadSession, ThreadView } from './threadSession';

export function useThread(conversationId: string): { readonly session: ThreadSession; readonly view: ThreadView } {
  const { threads } = useWorkspace();
  const session = useMemo(() => threads.open(conversationId), [threads, conversationId]);
  const view = useSyncExternalStore(session.subscribe, session.snapshot);
  return { session, view };
}

/** Marks what is on the screen as read: when the newest message shows and somebody can be looking. */
export function useMarkRead(conversationId: string, newestSeen: number): void {
  const { unread } = useWorkspace();

  useEffect(() => {
    const mark = () => {
      if (document.visibilityState === 'visible' && newestSeen > 0) unread.markRead(conversationId, newestSeen);
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [unread, conversationId, newestSeen]);
}
