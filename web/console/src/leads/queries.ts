import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ApiClient } from '../api/apiClient';

export const leadsQuery = (api: ApiClient) =>
  infiniteQueryOptions({
    queryKey: ['leads', 'list'],
    queryFn: ({ pageParam, signal }) => api.leads(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const leadQuery = (api: ApiClient, id: string) =>
  queryOptions({ queryKey: ['leads', 'card', id], queryFn: ({ signal }) => api.lead(id, signal) });
