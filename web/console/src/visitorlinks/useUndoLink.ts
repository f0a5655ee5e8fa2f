import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../app/services';

export function useUndoLink(id: string) {
  const { inbox } = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => inbox.undoVisitorLink(id),
    // Whose each conversation is has changed, and all that is shown by that.
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
