import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ConversationState, CursorPage, InboxConversation } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { newerOf } from './conversationList';

export const conversationListKey = (state: ConversationState) => ['inbox', 'list', state] as const;
export const conversationKey = (id: string) => ['inbox', 'conversation', id] as const;

export const conversationListQuery = (api: ApiClient, state: ConversationState) =>
  infiniteQueryOptions({
    queryKey: conversationListKey(state),
    queryFn: async ({ client, pageParam, signal }) => {
      const askedAt = Date.now();
      const page = await api.conversations(state, pageParam, signal);
      return withNewer(client, state, page, pageParam === undefined ? askedAt : Infinity);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Until the lead exists nothing tells us of it, so it is asked for now and then. */
const LEAD_POLL_MS = 4_000;
const LEAD_POLLS = 8;

export const conversationQuery = (api: ApiClient, id: string) =>
  queryOptions({
    queryKey: conversationKey(id),
    queryFn: ({ signal }) => api.conversation(id, signal),
    refetchInterval: ({ state }) =>
      state.data && !state.data.leadId && state.dataUpdateCount < LEAD_POLLS ? LEAD_POLL_MS : false,
  });

/**
 * What live events told while the answer was on its way is newer than the answer: rows are replaced by what is known
 * better, and conversations that came up since `askedAt` are added.
 */
function withNewer(
  client: QueryClient,
  state: ConversationState,
  page: CursorPage<InboxConversation>,
  askedAt: number,
): CursorPage<InboxConversation> {
  const known = client.getQueryCache().findAll({ queryKey: ['inbox', 'conversation'] });
  const newer = new Map<string, InboxConversation>();
  for (const { state: cached } of known) {
    const conversation = cached.data as InboxConversation | undefined;
    if (conversation) newer.set(conversation.id, conversation);
  }
  const items = page.items.map((fetched) => newerOf(newer.get(fetched.id), fetched));
  const listed = new Set(items.map((item) => item.id));
  const cameUp = known
    .filter(({ state: cached }) => cached.dataUpdatedAt >= askedAt)
    .map(({ state: cached }) => cached.data as InboxConversation)
    .filter((conversation) => !listed.has(conversation.id));
  return { ...page, items: [...cameUp, ...items].filter((conversation) => conversation.state === state) };
}
