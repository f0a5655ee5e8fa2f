import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { CannedReply } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import type { CannedReplyRequest } from '../api/inboxApi';
import { useApi } from '../app/services';

const KEY = ['canned-replies'] as const;

export const cannedRepliesQuery = (api: ApiClient) =>
  queryOptions({ queryKey: KEY, queryFn: ({ signal }) => api.inbox.cannedReplies(signal) });

/** Creates a canned reply, or changes the one with this id. */
export function useSaveCannedReply(id?: string) {
  const { inbox } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: CannedReplyRequest) =>
      id === undefined ? inbox.createCannedReply(request) : inbox.updateCannedReply(id, request),
    onSuccess: (saved) => put(client, (replies) => [...replies.filter((each) => each.id !== saved.id), saved]),
  });
}

export function useDeleteCannedReply() {
  const { inbox } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: CannedReply) => inbox.deleteCannedReply(id),
    onSuccess: (_answer, { id }) => put(client, (replies) => replies.filter((each) => each.id !== id)),
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

function put(client: QueryClient, change: (replies: readonly CannedReply[]) => readonly CannedReply[]): void {
  client.setQueryData<readonly CannedReply[]>(KEY, (replies) =>
    change(replies ?? []).toSorted((one, other) => one.shortcut.localeCompare(other.shortcut)),
  );
}
