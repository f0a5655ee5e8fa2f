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

/** Saves what the bot says, based on the version of its chat that is shown. */
export function useSaveGreeting({ id, version }: SettingVersion) {
  const api = useApi();
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: onlineChatsQuery(api).queryKey });
  return useMutation({
    mutationFn: (greeting: GreetingSettings) => api.saveGreeting(id, greeting, version),
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
