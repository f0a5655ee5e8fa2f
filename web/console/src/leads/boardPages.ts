import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import type { BoardLead, BoardPage, BoardTotals } from '@beseda/protocol';
import type { EntityQuery } from '../api/crmApi';

export type BoardPages = InfiniteData<BoardPage>;

export function leadsOf(pages: BoardPages | undefined): readonly BoardLead[] {
  const seen = new Set<number>();
  return (pages?.pages ?? []).flatMap(({ items }) => items).filter(({ id }) => !seen.has(id) && seen.add(id));
}

export function withoutLead(pages: BoardPages, id: number): BoardPages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.filter((lead) => lead.id !== id) })),
  };
}

/** The statuses a loaded list is about; `undefined` for a list of all. */
function statusOf(key: QueryKey): number | undefined {
  return (key[3] as EntityQuery | undefined)?.['filter[statuses][0][status_id]'] as number | undefined;
}

/** A loaded list of leads once this one stands where it says: in its place, at the top of its new column, or gone. */
export function withMoved(key: QueryKey, pages: BoardPages, lead: BoardLead): BoardPages {
  const status = statusOf(key);
  if (status === undefined) {
    return {
      ...pages,
      pages: pages.pages.map((page) => ({
        ...page,
        items: page.items.map((each) => (each.id === lead.id ? lead : each)),
      })),
    };
  }
  const rest = withoutLead(pages, lead.id);
  const [first, ...others] = rest.pages;
  if (status !== lead.statusId || !first) return rest;
  return { ...rest, pages: [{ ...first, items: [lead, ...first.items] }, ...others] };
}

/** What stands where once a lead has moved. */
export function movedTotals({ items }: BoardTotals, lead: BoardLead, from: number): BoardTotals {
  const to = lead.statusId;
  const known = items.some(({ statusId }) => statusId === to)
    ? items
    : [...items, { pipelineId: lead.pipelineId, statusId: to, count: 0, price: 0 }];
  return {
    items: known.map((total) => {
      const change = Number(total.statusId === to) - Number(total.statusId === from);
      return { ...total, count: total.count + change, price: total.price + change * lead.price };
    }),
  };
}
