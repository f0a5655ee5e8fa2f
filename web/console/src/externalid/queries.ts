import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CreateCustomFieldRequest, CrmEntityType, EligibleField } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { useApi } from '../app/services';

const FIELDS_KEY = ['settings', 'external-id-fields'] as const;

/** Read anew whenever the list is opened: fields are made elsewhere too. */
export const fieldsQuery = (api: ApiClient, enabled: boolean) =>
  queryOptions({
    queryKey: FIELDS_KEY,
    queryFn: ({ signal }) => api.externalIdFields(signal),
    enabled,
    staleTime: 0,
  });

const REFRESH_MS = 60_000;
const WATCH_MS = 2_000;

/** Changes with what is written in the CRM. */
export const conflictsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['crm', 'external-id-conflicts'],
    queryFn: ({ signal }) => api.externalIdConflicts(signal),
    refetchInterval: REFRESH_MS,
  });

/** Looked at often while it goes on. */
export const indexesQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['crm', 'external-id-indexes'],
    queryFn: ({ signal }) => api.externalIdIndexes(signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ state: now }) => now === 'running') ? WATCH_MS : REFRESH_MS,
  });

export interface NewField extends CreateCustomFieldRequest {
  readonly entityType: CrmEntityType;
}

const ATTEMPTS = 20;
const ATTEMPT_INTERVAL_MS = 300;

/**
 * Creates a field in the CRM and waits until the settings know it, which they learn a moment later; answers `undefined` when
 * that takes too long.
 */
export function useCreateField() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ entityType, ...field }: NewField): Promise<EligibleField | undefined> => {
      const id = await api.createCustomField(entityType, field);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const { items } = await client.query({ ...fieldsQuery(api, true), retry: false });
        const known = items.find((each) => each.id === id);
        if (known) return known;
        await new Promise((resolve) => setTimeout(resolve, ATTEMPT_INTERVAL_MS));
      }
      return undefined;
    },
  });
}
