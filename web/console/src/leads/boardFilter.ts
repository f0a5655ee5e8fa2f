import type { Pipeline } from '@beseda/protocol';
import type { EntityQuery } from '../api/crmApi';

/** Which leads are looked at; what is empty does not narrow them. */
export interface BoardFilter {
  readonly words: string;
  /** A user's id; `0` for leads that are nobody's. */
  readonly responsible: string;
  readonly pipeline: number;
  /** In the list only: on the board each column is one. */
  readonly status: string;
}

/** The filter that an address names. */
export function filterOf(parameters: URLSearchParams, pipelines: readonly Pipeline[]): BoardFilter {
  const asked = Number(parameters.get('pipeline'));
  const pipeline = pipelines.find(({ id }) => id === asked) ?? pipelines.find((each) => each.is_main) ?? pipelines[0];
  return {
    words: parameters.get('query') ?? '',
    responsible: parameters.get('responsible') ?? '',
    pipeline: pipeline?.id ?? 0,
    status: parameters.get('status') ?? '',
  };
}

/** As the API reads it, newest first; of one status where that is given. */
export function queryOf({ words, responsible, pipeline }: BoardFilter, status?: number): EntityQuery {
  return {
    query: words || undefined,
    'filter[responsible_user_id]': responsible || undefined,
    'order[created_at]': 'desc',
    ...(status === undefined
      ? { 'filter[pipeline_id]': pipeline }
      : { 'filter[statuses][0][pipeline_id]': pipeline, 'filter[statuses][0][status_id]': status }),
  };
}
