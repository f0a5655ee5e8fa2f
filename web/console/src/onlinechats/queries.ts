import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type {
  CreateOnlineChatRequest,
  OnlineChat,
  OnlineChats,
  Placement,
  UpdateOnlineChatRequest,
} from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { isChangedMeanwhile } from '../api/apiError';
import { useApi } from '../app/services';

const LIST_KEY = ['settings', 'online-chats'] as const;

export const onlineChatsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: LIST_KEY, queryFn: ({ signal }) => api.onlineChats(signal) });

const SIGHTINGS_KEY = ['settings', 'sightings'] as const;
const SIGHTINGS_INTERVAL_MS = 30_000;

/** Asked again while somebody looks: sightings come without being announced. */
export const sightingsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: SIGHTINGS_KEY,
    queryFn: ({ signal }) => api.sightings(signal),
    refetchInterval: SIGHTINGS_INTERVAL_MS,
  });

/** The script of one state of a chat: another version of the chat may have another script. */
export const embedScriptQuery = (api: ApiClient, chat: OnlineChat, placement: Placement, enabled: boolean) =>
  queryOptions({
    queryKey: ['settings', 'embed-script', chat.id, placement, chat.version],
    queryFn: ({ signal }) => api.embedScript(chat.id, placement, signal),
    enabled,
    staleTime: Infinity,
  });

export const openConversationsQuery = (api: ApiClient, onlineChatId: string) =>
  queryOptions({
    queryKey: ['open-conversations', onlineChatId],
    queryFn: ({ signal }) => api.openConversations(onlineChatId, signal),
    gcTime: 0,
  });

export const changesQuery = (api: ApiClient, chat: OnlineChat) =>
  infiniteQueryOptions({
    queryKey: ['settings', 'changes', chat.id, chat.version],
    queryFn: ({ pageParam, signal }) => api.onlineChatChanges(chat.id, pageParam, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
  });

export function useCreateOnlineChat() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: CreateOnlineChatRequest) => api.createOnlineChat(request),
    onSuccess: (created) => putChat(client, created),
  });
}

interface UpdateOptions {
  /** Shows the change at once and takes it back when the server refuses. */
  readonly optimistic?: boolean;
  /** Called with the values that the change replaced, also when the caller is no longer on the page. */
  readonly onReplaced?: (replaced: UpdateOnlineChatRequest) => void;
}

/** Changes a chat, based on the version that is shown. */
export function useUpdateOnlineChat(id: string, { optimistic = false, onReplaced }: UpdateOptions = {}) {
  const api = useApi();
  const client = useQueryClient();

  return useMutation({
    scope: { id: `online-chat-${id}` },
    mutationFn: (request: UpdateOnlineChatRequest) => api.updateOnlineChat(id, request, shown(client, id)?.version),
    onMutate: async (request) => {
      await client.cancelQueries({ queryKey: LIST_KEY });
      const before = shown(client, id);
      if (optimistic && before) putChat(client, { ...before, ...request });
      return before;
    },
    onSuccess: (updated, request, before) => {
      putChat(client, updated);
      if (before && updated.version !== before.version) onReplaced?.(valuesOf(before, request));
    },
    onError: (error, _request, before) => {
      if (optimistic && before) putChat(client, before);
      if (isChangedMeanwhile(error)) void client.invalidateQueries({ queryKey: LIST_KEY });
    },
  });
}

export function useDeleteOnlineChat(chat: OnlineChat) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.deleteOnlineChat(chat.id, chat.version),
    onSuccess: () =>
      client.setQueryData<OnlineChats>(
        LIST_KEY,
        (chats) => chats && { items: chats.items.filter((each) => each.id !== chat.id) },
      ),
    onError: (error) => {
      if (isChangedMeanwhile(error)) void client.invalidateQueries({ queryKey: LIST_KEY });
    },
  });
}

export function useRestoreOnlineChat() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.restoreOnlineChat(id),
    onSuccess: (restored) => putChat(client, restored),
  });
}

function shown(client: QueryClient, id: string): OnlineChat | undefined {
  return client.getQueryData<OnlineChats>(LIST_KEY)?.items.find((chat) => chat.id === id);
}

/** In its place, or last: the order by name is the server's, and comes with the next reading. */
function putChat(client: QueryClient, chat: OnlineChat): void {
  client.setQueryData<OnlineChats>(LIST_KEY, (chats) => {
    const items = chats?.items ?? [];
    return {
      items: items.some((each) => each.id === chat.id)
        ? items.map((each) => (each.id === chat.id ? chat : each))
        : [...items, chat],
    };
  });
}

/** What the fields of a change were before it. */
function valuesOf(chat: OnlineChat, request: UpdateOnlineChatRequest): UpdateOnlineChatRequest {
  return Object.fromEntries(Object.keys(request).map((field) => [field, chat[field as keyof UpdateOnlineChatRequest]]));
}
