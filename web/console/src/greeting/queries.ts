import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { GreetingSettings } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { isChangedMeanwhile } from '../api/apiError';
import { useApi } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';
import type { SettingVersion } from '../settings/queries';

const keyOf = (chatId: string) => ['settings', 'greeting', chatId] as const;

export const greetingQuery = (api: ApiClient, chatId: string) =>
  queryOptions({ queryKey: keyOf(chatId), queryFn: ({ signal }) => api.greeting(chatId, signal) });

/** Saves what the bot says, based on the version of its chat that is shown by then. */
export function useSaveGreeting({ id, version }: SettingVersion) {
  const api = useApi();
  const client = useQueryClient();
  const { queryKey } = onlineChatsQuery(api);
  const readAgain = () => client.invalidateQueries({ queryKey });
  const shown = () => client.getQueryData(queryKey)?.items.find((chat) => chat.id === id)?.version ?? version;
  return useMutation({
    mutationFn: (greeting: GreetingSettings) => api.saveGreeting(id, greeting, shown()),
    onSuccess: async (saved) => {
      client.setQueryData(keyOf(id), saved);
      await readAgain();
    },
    onError: async (error) => {
      if (isChangedMeanwhile(error)) {
        await Promise.all([readAgain(), client.invalidateQueries({ queryKey: keyOf(id) })]);
      }
    },
  });
}
