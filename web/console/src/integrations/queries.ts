import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ConsentRequest, Integration, IntegrationRequest } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { useApi } from '../app/services';

const KEY = ['integrations'] as const;

export const integrationsQuery = (api: ApiClient) =>
  queryOptions({ queryKey: KEY, queryFn: ({ signal }) => api.integrations.integrations(signal) });

export const integrationQuery = (api: ApiClient, id: string) =>
  queryOptions({ queryKey: [...KEY, id], queryFn: ({ signal }) => api.integrations.integration(id, signal) });

export function useCreateIntegration() {
  const { integrations } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: IntegrationRequest) => integrations.createIntegration(request),
    // The secret stays with who asked for it: the cache is no place for it.
    onSuccess: ({ id, name, redirectUri, createdByName, createdAt }) =>
      put(client, { id, name, redirectUri, createdByName, createdAt }),
  });
}

export function useUpdateIntegration(id: string) {
  const { integrations } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: IntegrationRequest) => integrations.updateIntegration(id, request),
    onSuccess: (changed) => put(client, changed),
  });
}

export function useRotateClientSecret(id: string) {
  const { integrations } = useApi();
  return useMutation({ mutationFn: () => integrations.rotateClientSecret(id) });
}

export function useDeleteIntegration() {
  const { integrations } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => integrations.deleteIntegration(id),
    onSuccess: (_answer, id) =>
      client.setQueryData<readonly Integration[]>(KEY, (items) => items?.filter((each) => each.id !== id)),
  });
}

export function useConsent(id: string) {
  const { integrations } = useApi();
  return useMutation({ mutationFn: (request: ConsentRequest) => integrations.decide(id, request) });
}

function put(client: QueryClient, saved: Integration): void {
  client.setQueryData<readonly Integration[]>(KEY, (items) =>
    [...(items ?? []).filter((each) => each.id !== saved.id), saved].toSorted((one, other) =>
      one.name.localeCompare(other.name),
    ),
  );
}
