import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EntityType } from '@beseda/protocol';
import type { CrmApi, EntityQuery, Numbered, Target } from '../api/crmApi';

/** What others do with entities comes without a live event. */
const READ_AGAIN_MS = 30_000;
const LONG_MS = 5 * 60_000;

export const boardKey = ['crm', 'board'] as const;
export const boardLeadsKey = ['crm', 'board', 'leads'] as const;
export const boardTotalsKey = ['crm', 'board', 'totals'] as const;
export const entityKey = (type: EntityType, id: number) => ['crm', 'entity', type, id] as const;
export const entitiesKey = (type: EntityType) => ['crm', 'entities', type] as const;
export const customFieldsKey = (type: EntityType) => ['crm', 'fields', type] as const;

const numbered = {
  initialPageParam: 1,
  getNextPageParam: (last: Numbered<unknown>, _all: unknown, page: number) => (last.more ? page + 1 : undefined),
};

export const boardLeadsQuery = (crm: CrmApi, filter: EntityQuery) =>
  infiniteQueryOptions({
    queryKey: [...boardLeadsKey, filter],
    queryFn: ({ pageParam, signal }) => crm.boardLeads(filter, pageParam, signal),
    refetchInterval: READ_AGAIN_MS,
    ...numbered,
  });

export const boardTotalsQuery = (crm: CrmApi, filter: EntityQuery) =>
  queryOptions({
    queryKey: [...boardTotalsKey, filter],
    queryFn: ({ signal }) => crm.boardTotals(filter, signal),
    refetchInterval: READ_AGAIN_MS,
    placeholderData: keepPreviousData,
  });

export const pipelinesQuery = (crm: CrmApi) =>
  queryOptions({
    queryKey: ['crm', 'pipelines'],
    queryFn: ({ signal }) => crm.pipelines(signal),
    staleTime: LONG_MS,
  });

export const currencyQuery = (crm: CrmApi) =>
  queryOptions({ queryKey: ['crm', 'currency'], queryFn: ({ signal }) => crm.currency(signal), staleTime: Infinity });

export const customFieldsQuery = (crm: CrmApi, type: EntityType) =>
  queryOptions({ queryKey: customFieldsKey(type), queryFn: ({ signal }) => crm.customFields(type, signal) });

export const entitiesQuery = (crm: CrmApi, type: EntityType, words: string) =>
  infiniteQueryOptions({
    queryKey: [...entitiesKey(type), words],
    queryFn: ({ pageParam, signal }) =>
      crm.entities(type, { query: words || undefined, 'order[updated_at]': 'desc' }, pageParam, signal),
    placeholderData: keepPreviousData,
    ...numbered,
  });

export const entityQuery = (crm: CrmApi, { type, id }: Target) =>
  queryOptions({
    queryKey: [...entityKey(type, id), 'own'],
    queryFn: ({ signal }) => crm.entity(type, id, signal),
    refetchInterval: READ_AGAIN_MS,
  });

export const entityCardQuery = (crm: CrmApi, { type, id }: Target) =>
  queryOptions({
    queryKey: [...entityKey(type, id), 'card'],
    queryFn: ({ signal }) => crm.entityCard(type, id, signal),
    refetchInterval: READ_AGAIN_MS,
  });

export const entityNotesQuery = (crm: CrmApi, target: Target) =>
  infiniteQueryOptions({
    queryKey: [...entityKey(target.type, target.id), 'notes'],
    queryFn: ({ pageParam, signal }) => crm.notes(target, pageParam, signal),
    ...numbered,
  });

export const journalQuery = (crm: CrmApi, target: Target) =>
  infiniteQueryOptions({
    queryKey: [...entityKey(target.type, target.id), 'journal'],
    queryFn: ({ pageParam, signal }) => crm.journal(target, pageParam, signal),
    staleTime: 0,
    ...numbered,
  });

export const foundQuery = (crm: CrmApi, words: string) =>
  queryOptions({
    queryKey: ['crm', 'search', words],
    queryFn: ({ signal }) => crm.search(words, signal),
    enabled: words !== '',
  });
