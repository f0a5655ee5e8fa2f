import type { QueryClient, QueryFilters } from '@tanstack/react-query';

/**
 * Reads again what is shown. A first answer that is still on its way may be older than what is known now: TanStack Query would wait for
 * it and be content, so it is asked for anew.
 */
export async function invalidate(client: QueryClient, filters: QueryFilters): Promise<void> {
  const { predicate } = filters;
  await client.cancelQueries({
    ...filters,
    predicate: (query) => query.state.data === undefined && (predicate?.(query) ?? true),
  });
  await client.invalidateQueries(filters);
}
