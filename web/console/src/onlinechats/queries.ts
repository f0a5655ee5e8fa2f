import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  CreateOnlineChatRequest,
  OnlineChat,
  OnlineChats,
  Placement,
  UpdateOnlineChatRequest,
} from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { useApi } from '../app/services';

const LIST_KEY = ['settings', 'online-chats'] as const;

export const onlineChatsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: LIST_KEY, queryFn: ({ signal }) => api.onlineChats(signal) });

/** The script of one state of a chat: another version of the chat may have another script. */
export const embedScriptQuery = (api: ApiClient, chat: OnlineChat, placement: Placement, enabled: boolean) =>
  queryOptions({
    queryKey: ['settings', 'embed-script', chat.id, placement, chat.version],
    queryFn: ({ signal }) => api.embedScript(chat.id, placement, signal),
    enabled,
    staleTime: Infinity,
  });

export function useCreateOnlineChat() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: CreateOnlineChatRequest) => api.createOnlineChat(request),
    onSuccess: (created) =>
      client.setQueryData<OnlineChats>(LIST_KEY, (chats) => ({ items: [...(chats?.items ?? []), created] })),
  });
}

/** Changes a chat. `optimistic` shows the change at once and takes it back when the server refuses. */
export function useUpdateOnlineChat(id: string, { optimistic = false }: { readonly optimistic?: boolean } = {}) {
  const api = useApi();
  const client = useQueryClient();
  const put = (change: (chat: OnlineChat) => OnlineChat) =>
    client.setQueryData<OnlineChats>(
      LIST_KEY,
      (chats) => chats && { items: chats.items.map((chat) => (chat.id === id ? change(chat) : chat)) },
    );

  return useMutation({
    scope: { id: `online-chat-${id}` },
    mutationFn: (request: UpdateOnlineChatRequest) => api.updateOnlineChat(id, request),
    onMutate: async (request) => {
      if (!optimistic) return undefined;
      await client.cancelQueries({ queryKey: LIST_KEY });
      const before = client.getQueryData<OnlineChats>(LIST_KEY)?.items.find((chat) => chat.id === id);
      put((chat) => ({ ...chat, ...request }));
      return before;
    },
    onSuccess: (updated) => put(() => updated),
    onError: (_error, _request, before) => before && put(() => before),
  });
}
