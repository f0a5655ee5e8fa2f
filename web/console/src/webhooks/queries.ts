import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type { Webhook, WebhookRequest, Webhooks } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { useApi } from '../app/services';

const KEY = ['webhooks'] as const;
const REFRESH_MS = 10_000;

/** Deliveries go on while one looks. */
export const webhooksQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: KEY,
    queryFn: ({ signal }) => api.integrations.webhooks(signal),
    refetchInterval: REFRESH_MS,
  });

const deliveriesKey = (id: number) => ['webhook-deliveries', id] as const;

export const deliveriesQuery = (api: ApiClient, id: number) =>
  infiniteQueryOptions({
    queryKey: deliveriesKey(id),
    queryFn: ({ pageParam, signal }) => api.integrations.deliveries(id, pageParam, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: REFRESH_MS,
  });

export function useCreateWebhook() {
  const { integrations } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: WebhookRequest) => integrations.createWebhook(request),
    // The secret stays with who asked for it: the cache is no place for it.
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useUpdateWebhook(id: number) {
  const { integrations } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: WebhookRequest) => integrations.updateWebhook(id, request),
    onSuccess: (changed) => change(client, (items) => items.map((each) => (each.id === id ? changed : each))),
  });
}

export function useChangeWebhookSecret(id: number) {
  const { integrations } = useApi();
  return useMutation({ mutationFn: () => integrations.changeWebhookSecret(id) });
}

export function useDeleteWebhook() {
  const { integrations } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => integrations.deleteWebhook(id),
    onSuccess: (_answer, id) => change(client, (items) => items.filter((each) => each.id !== id)),
  });
}

export function useRedeliver(id: number) {
  const { integrations } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deliveryId: number) => integrations.redeliver(id, deliveryId),
    onSuccess: () => client.invalidateQueries({ queryKey: deliveriesKey(id) }),
  });
}

function change(client: QueryClient, items: (items: readonly Webhook[]) => readonly Webhook[]): void {
  client.setQueryData<Webhooks>(KEY, (known) => known && { ...known, items: items(known.items) });
}
