import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { useApi, useWorkspace } from '../app/services';
import { conversationsOf } from './conversationList';
import { conversationListQuery } from './queries';
import { unreadOf } from './unreadMarks';

/** How many of the loaded open conversations have something new. */
export function useUnreadConversations(): number {
  const marks = useReadMarks();
  const { data } = useInfiniteQuery(conversationListQuery(useApi(), 'open'));
  return useMemo(
    () => conversationsOf(data).filter((conversation) => unreadOf(conversation, marks) !== undefined).length,
    [data, marks],
  );
}

export function useReadMarks(): ReadonlyMap<string, number> {
  const { unread } = useWorkspace();
  return useSyncExternalStore(unread.subscribe, unread.snapshot);
}
