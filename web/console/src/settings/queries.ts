import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import type { OnlineChat, Placement } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { isChangedMeanwhile } from '../api/apiError';
import type { CreateRequest, Setting, Settings, SettingsKind, UpdateRequest } from '../api/settingsKind';
import { useApi } from '../app/services';

/** One of the account's settings, and the state of it that is shown. */
export interface SettingVersion {
  readonly id: string;
  readonly version: number;
}

const listKey = (kind: SettingsKind) => ['settings', kind] as const;

export const settingsQuery = <Kind extends SettingsKind>(api: ApiClient, kind: Kind) =>
  queryOptions({ queryKey: listKey(kind), queryFn: ({ signal }) => api.settings(kind, signal) });

/** The script of one state: another version may have another script. */
export const embedScriptQuery = (
  api: ApiClient,
  kind: SettingsKind,
  { id, version }: SettingVersion,
  placement: Placement,
  enabled: boolean,
) =>
  queryOptions({
    queryKey: ['settings', 'embed-script', id, placement, version],
    queryFn: ({ signal }) => api.embedScript(kind, id, placement, signal),
    enabled,
    staleTime: Infinity,
  });

export const changesQuery = (api: ApiClient, kind: SettingsKind, { id, version }: SettingVersion) =>
  infiniteQueryOptions({
    queryKey: ['settings', 'changes', id, version],
    queryFn: ({ pageParam, signal }) => api.changes(kind, id, pageParam, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
  });

export function useCreateSetting<Kind extends SettingsKind>(kind: Kind) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: CreateRequest<Kind>) => api.createSetting(kind, request),
    onSuccess: (created) => put(client, kind, created),
  });
}

export interface UpdateOptions<Kind extends SettingsKind> {
  /** Shows the change at once and takes it back when the server refuses. */
  readonly optimistic?: boolean;
  /** Called with the values that the change replaced, also when the caller is no longer on the page. */
  readonly onReplaced?: (replaced: UpdateRequest<Kind>) => void;
}

/** Changes a setting, based on the version that is shown. */
export function useUpdateSetting<Kind extends SettingsKind>(
  kind: Kind,
  id: string,
  { optimistic = false, onReplaced }: UpdateOptions<Kind> = {},
) {
  const api = useApi();
  const client = useQueryClient();

  return useMutation({
    scope: { id: `${kind}-${id}` },
    mutationFn: (request: UpdateRequest<Kind>) =>
      api.updateSetting(kind, id, request, shown(client, kind, id)?.version),
    onMutate: async (request) => {
      await client.cancelQueries({ queryKey: listKey(kind) });
      const before = shown(client, kind, id);
      if (optimistic && before) put(client, kind, { ...before, ...request });
      return before;
    },
    onSuccess: (updated, request, before) => {
      put(client, kind, updated);
      if (before && updated.version !== before.version) onReplaced?.(valuesOf<Kind>(before, request));
    },
    onError: (error, _request, before) => {
      if (optimistic && before) put(client, kind, before);
      readAgainIfChanged(client, kind, error);
    },
  });
}

export function useDeleteSetting(kind: SettingsKind, { id, version }: SettingVersion) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.deleteSetting(kind, id, version),
    onSuccess: () =>
      client.setQueryData<Settings<SettingsKind>>(
        listKey(kind),
        (settings) => settings && { items: settings.items.filter((each) => each.id !== id) },
      ),
    onError: (error) => readAgainIfChanged(client, kind, error),
  });
}

/** Publishes a site as it is saved, or takes its page off. */
export function usePublishSite({ id, version }: SettingVersion) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (publish: boolean) => api.publishSite(id, version, publish),
    onSuccess: (site) => put(client, 'business-card-sites', site),
    onError: (error) => readAgainIfChanged(client, 'business-card-sites', error),
  });
}

export function useRestoreSetting(kind: SettingsKind) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.restoreSetting(kind, id),
    onSuccess: (restored) => put(client, kind, restored),
  });
}

function readAgainIfChanged(client: QueryClient, kind: SettingsKind, error: unknown): void {
  if (isChangedMeanwhile(error)) void client.invalidateQueries({ queryKey: listKey(kind) });
}

function shown<Kind extends SettingsKind>(client: QueryClient, kind: Kind, id: string): Setting<Kind> | undefined {
  return client.getQueryData<Settings<Kind>>(listKey(kind))?.items.find((each) => each.id === id);
}

/** In its place, or last: the order by name is the server's, and comes with the next reading. */
function put<Kind extends SettingsKind>(client: QueryClient, kind: Kind, item: Setting<Kind>): void {
  client.setQueryData<Settings<Kind>>(listKey(kind), (settings) => {
    const items = settings?.items ?? [];
    return {
      items: items.some((each) => each.id === item.id)
        ? items.map((each) => (each.id === item.id ? item : each))
        : [...items, item],
    };
  });
}

/** What the fields of a change were before it; null for what was not set. */
function valuesOf<Kind extends SettingsKind>(item: Setting<Kind>, request: UpdateRequest<Kind>): UpdateRequest<Kind> {
  const values: Record<string, unknown> = { ...item, ...('externalIdField' in item && chosenField(item)) };
  return Object.fromEntries(Object.keys(request).map((field) => [field, values[field] ?? null]));
}

/** A chat shows the field itself, and is asked for another one by its id. */
const chosenField = ({ externalIdField }: Pick<OnlineChat, 'externalIdField'>) => ({
  externalIdFieldId: externalIdField?.id,
});
