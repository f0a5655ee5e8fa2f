import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import type { CursorPage, InboxConversation, InboxFilter } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { belongsTo } from './conversationFilter';
import { invalidate } from '../live/invalidate';
import { beginningOf, findConversation, newerOf, type Pages } from './conversationList';

/** Every open conversation: what the number in the menu is counted from, and the inbox shows first. */
export const ALL_OPEN: InboxFilter = { state: 'open' };

const LISTS = ['inbox', 'list'] as const;
const PAGES_READ_AGAIN = 2;

export const conversationListKey = (filter: InboxFilter) => [...LISTS, filter] as const;
export const conversationKey = (id: string) => ['inbox', 'conversation', id] as const;
export const visitorLinksKey = ['inbox', 'visitor-links'] as const;
export const countsKey = ['inbox', 'counts'] as const;
export const happeningsKey = (id: string) => ['inbox', 'happenings', id] as const;
export const notesKey = (id: string) => ['inbox', 'notes', id] as const;

export const conversationListQuery = (api: ApiClient, filter: InboxFilter, ownId: string) =>
  infiniteQueryOptions({
    queryKey: conversationListKey(filter),
    queryFn: async ({ client, pageParam, signal }) => {
      const askedAt = Date.now();
      const page = await api.inbox.conversations(filter, pageParam, signal);
      return withNewer(client, page, (each) => belongsTo(filter, each, ownId), pageParam ? Infinity : askedAt);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Until the lead exists nothing tells us of it, so it is asked for now and then. */
const LEAD_POLL_MS = 4_000;

export const conversationQuery = (api: ApiClient, id: string) =>
  queryOptions({
    queryKey: conversationKey(id),
    queryFn: async ({ client, signal }) =>
      newerOf(client.getQueryData<InboxConversation>(conversationKey(id)), await api.inbox.conversation(id, signal)),
    refetchInterval: ({ state }) => (state.data && !state.data.leadId ? LEAD_POLL_MS : false),
  });

export const countsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: countsKey, queryFn: ({ signal }) => api.inbox.counts(signal) });

export const operatorsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: ['operators'], queryFn: async ({ signal }) => (await api.inbox.operators(signal)).items });

export const happeningsQuery = (api: ApiClient, id: string) =>
  queryOptions({ queryKey: happeningsKey(id), queryFn: ({ signal }) => api.inbox.happenings(id, signal) });

export const notesQuery = (api: ApiClient, id: string) =>
  queryOptions({ queryKey: notesKey(id), queryFn: ({ signal }) => api.inbox.notes(id, signal) });

/** Of whom links of visitors to persons are wanted. */
export type LinksOf = { readonly visitorId: string } | { readonly contactId: number };

export const visitorLinksQuery = (api: ApiClient, of: LinksOf) =>
  queryOptions({
    queryKey: [...visitorLinksKey, of],
    queryFn: async ({ signal }) => (await api.inbox.visitorLinks(of, signal)).items,
  });

export const searchQuery = (api: ApiClient, words: string) =>
  infiniteQueryOptions({
    queryKey: ['search', words],
    queryFn: ({ pageParam, signal }) => api.inbox.search(words, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: words !== '',
  });

export function loadedLists(client: QueryClient): readonly [InboxFilter, QueryKey, Pages][] {
  return client
    .getQueriesData<InfiniteData<CursorPage<InboxConversation>>>({ queryKey: LISTS })
    .flatMap(([key, list]) => (list ? [[key[2] as InboxFilter, key, list] as [InboxFilter, QueryKey, Pages]] : []));
}

export function knownConversation(client: QueryClient, id: string): InboxConversation | undefined {
  const known = client.getQueryData<InboxConversation>(conversationKey(id));
  if (known) return known;
  for (const [, , list] of loadedLists(client)) {
    const found = findConversation(list, id);
    if (found) return found;
  }
  return undefined;
}

/** Reads again what is shown, from the beginning of the lists on. */
export function readAgain(client: QueryClient): void {
  for (const [, key, list] of loadedLists(client))
    if (list.pages.length > PAGES_READ_AGAIN) client.setQueryData(key, beginningOf(list, PAGES_READ_AGAIN));
  void invalidate(client, { queryKey: ['inbox'] });
}

/**
 * What live events told while the answer was on its way is newer than the answer: rows are replaced by what is known
 * better, and conversations that came up since `askedAt` are added.
 */
function withNewer(
  client: QueryClient,
  page: CursorPage<InboxConversation>,
  belongs: (conversation: InboxConversation) => boolean,
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
    .filter(({ state: cached }) => cached.data !== undefined && cached.dataUpdatedAt >= askedAt)
    .map(({ state: cached }) => cached.data as InboxConversation)
    .filter((conversation) => !listed.has(conversation.id));
  return { ...page, items: [...cameUp, ...items].filter(belongs) };
}
