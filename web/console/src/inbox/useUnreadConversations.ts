import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useApi, useOwnId, useWorkspace } from '../app/services';
import { ALL_OPEN, conversationListQuery } from './queries';
import { unreadOf } from './unreadMarks';

/** How many of the loaded open conversations have something new. */
export function useUnreadConversations(): number {
  const marks = useUnreadMarks();
  const { data } = useInfiniteQuery(conversationListQuery(useApi(), ALL_OPEN, useOwnId()));
  return useMemo(() => {
    const unread = new Set<string>();
    for (const page of data?.pages ?? [])
      for (const conversation of page.items) if (unreadOf(conversation, marks)) unread.add(conversation.id);
    return unread.size;
  }, [data, marks]);
}

export function useUnreadMarks(): ReadonlySet<string> {
  const { unread } = useWorkspace();
  return useSyncExternalStore(unread.subscribe, unread.snapshot);
}
