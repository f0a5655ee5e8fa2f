import { queryOptions } from '@tanstack/react-query';
import type { ApiClient } from '../api/apiClient';
import { settingsQuery, useCreateSetting, useUpdateSetting, type UpdateOptions } from '../settings/queries';

export const onlineChatsQuery = (api: ApiClient) => settingsQuery(api, 'online-chats');

const SIGHTINGS_KEY = ['settings', 'sightings'] as const;
const SIGHTINGS_INTERVAL_MS = 30_000;

/** Asked again while somebody looks: sightings come without being announced. */
export const sightingsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: SIGHTINGS_KEY,
    queryFn: ({ signal }) => api.sightings(signal),
    refetchInterval: SIGHTINGS_INTERVAL_MS,
  });

export const openConversationsQuery = (api: ApiClient, onlineChatId: string) =>
  queryOptions({
    queryKey: ['open-conversations', onlineChatId],
    queryFn: ({ signal }) => api.inbox.openConversations(onlineChatId, signal),
    gcTime: 0,
  });

export const useCreateOnlineChat = () => useCreateSetting('online-chats');

export const useUpdateOnlineChat = (id: string, options: UpdateOptions<'online-chats'> = {}) =>
  useUpdateSetting('online-chats', id, options);
