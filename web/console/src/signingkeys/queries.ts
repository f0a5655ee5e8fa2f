import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CreateSigningKeyRequest } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { useApi } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';

const listKey = (chatId: string) => ['settings', 'signing-keys', chatId] as const;

export const signingKeysQuery = (api: ApiClient, chatId: string) =>
  queryOptions({ queryKey: listKey(chatId), queryFn: ({ signal }) => api.signingKeys(chatId, signal) });

export function useCreateSigningKey(chatId: string) {
  const api = useApi();
  const refresh = useRefresh(chatId);
  return useMutation({
    mutationFn: (request: CreateSigningKeyRequest) => api.createSigningKey(chatId, request),
    onSettled: refresh,
    // The answer holds a secret: it lives no longer than the form.
    gcTime: 0,
  });
}

export function useRevokeSigningKey(chatId: string) {
  const api = useApi();
  const refresh = useRefresh(chatId);
  return useMutation({ mutationFn: (keyId: string) => api.revokeSigningKey(chatId, keyId), onSettled: refresh });
}

/** After a refusal, too: it may be about a key that the list does not show yet. */
function useRefresh(chatId: string) {
  const api = useApi();
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: listKey(chatId) }),
      // Keys are part of the chat: it has another version now.
      client.invalidateQueries({ queryKey: onlineChatsQuery(api).queryKey }),
    ]);
}
