import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApiToken, CreateApiTokenRequest } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { useApi } from '../app/services';

const KEY = ['api-tokens'] as const;

export const apiTokensQuery = (api: ApiClient) =>
  queryOptions({ queryKey: KEY, queryFn: ({ signal }) => api.integrations.apiTokens(signal) });

export function useCreateApiToken() {
  const { integrations } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: CreateApiTokenRequest) => integrations.createApiToken(request),
    // The token stays with who asked for it: the cache is no place for it.
    onSuccess: ({ id, name, createdByName, createdAt, expiresAt }) =>
      client.setQueryData<readonly ApiToken[]>(KEY, (tokens) => [
        { id, name, createdByName, createdAt, expiresAt },
        ...(tokens ?? []),
      ]),
  });
}

export function useRevokeApiToken() {
  const { integrations } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => integrations.revokeApiToken(id),
    onSuccess: (_answer, id) =>
      client.setQueryData<readonly ApiToken[]>(KEY, (tokens) => tokens?.filter((each) => each.id !== id)),
  });
}
