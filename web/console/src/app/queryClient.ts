import { QueryClient } from '@tanstack/react-query';
import { isTransient } from '../api/apiError';

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (failures, error) => failures < 2 && isTransient(error) },
    },
  });
}
