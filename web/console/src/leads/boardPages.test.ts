import { describe, expect, it } from 'vitest';
import type { BoardLead } from '@beseda/protocol';
import { boardLeadsKey } from '../crm/queries';
import { leadsOf, movedTotals, withMoved, type BoardPages } from './boardPages';

const lead = (id: number, statusId = 12): BoardLead => ({
  id,
  name: `Lead ${id}`,
  price: 100 * id,
  pipelineId: 10,
  statusId,
  createdAt: '',
  updatedAt: '',
  tags: [],
});
const pages = (...all: BoardLead[][]): BoardPages => ({
  pages: all.map((items) => ({ items, more: false })),
  pageParams: all.map((_, at) => at + 1),
});
const column = (status: number) => [...boardLeadsKey, { 'filter[statuses][0][status_id]': status }];
const ids = (loaded: BoardPages) => leadsOf(loaded).map(({ id }) => id);

describe('the loaded leads of the board', () => {
  it('show a lead once, though a page that moved on brings it again', () => {
    expect(ids(pages([lead(3), lead(2)], [lead(2), lead(1)]))).toEqual([3, 2, 1]);
  });

  it('lose a lead from the column it leaves, and have it first in its new one', () => {
    const moved = lead(2, 13);

    expect(ids(withMoved(column(12), pages([lead(3)], [lead(2), lead(1)]), moved))).toEqual([3, 1]);
    expect(ids(withMoved(column(13), pages([lead(5, 13)]), moved))).toEqual([2, 5]);
  });

  it('keep a lead in its place in a list of all', () => {
    const list = withMoved([...boardLeadsKey, {}], pages([lead(3), lead(2)]), lead(2, 13));

    expect(leadsOf(list).map(({ id, statusId }) => [id, statusId])).toEqual([
      [3, 12],
      [2, 13],
    ]);
  });
});

describe('the totals of the board', () => {
  it('go along with a lead', () => {
    const totals = { items: [{ pipelineId: 10, statusId: 12, count: 2, price: 500 }] };

    expect(movedTotals(totals, lead(2, 13), 12).items).toEqual([
      { pipelineId: 10, statusId: 12, count: 1, price: 300 },
      { pipelineId: 10, statusId: 13, count: 1, price: 200 },
    ]);
  });
});
