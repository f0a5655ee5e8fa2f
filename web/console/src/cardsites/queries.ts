import { queryOptions } from '@tanstack/react-query';
import type { ApiClient } from '../api/apiClient';
import { settingsQuery, useUpdateSetting } from '../settings/queries';

export const cardSitesQuery = (api: ApiClient) => settingsQuery(api, 'business-card-sites');

export const useUpdateCardSite = (id: string) => useUpdateSetting('business-card-sites', id);

/** Whether a slug is free; others may take it any moment. */
export const slugQuery = (api: ApiClient, slug: string, enabled: boolean) =>
  queryOptions({
    queryKey: ['settings', 'slug', slug],
    queryFn: ({ signal }) => api.slug(slug, signal),
    enabled,
    retry: false,
    staleTime: 5_000,
  });
