import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { LeadsPage } from './LeadsPage';

const status = (id: number, name: string, type: 0 | 1 = 0) => ({ id, name, type, color: '#ccc', pipeline_id: 10 });
const statuses = [status(11, 'Incoming', 1), status(12, 'Contacted'), status(142, 'Won'), status(143, 'Lost')];
const pipelines = [{ id: 10, name: 'Sales', is_main: true, _embedded: { statuses } }];
const incoming = {
  id: 1,
  name: 'Shop chat',
  price: 0,
  pipelineId: 10,
  statusId: 11,
  createdAt: '2026-01-31T10:00:00.000Z',
  updatedAt: '2026-01-31T10:00:00.000Z',
  contact: { id: 5, name: 'Visitor 7' },
  tags: [],
  waiting: { uid: 'ab12', category: 'chats', sourceName: 'Shop', lastMessage: 'Is it in stock?' },
};
const contacted = { ...incoming, id: 2, name: 'Tea for the office', price: 500, statusId: 12, waiting: undefined };

async function board(change: Server = () => ({}), path = '/leads') {
  const asked: unknown[] = [];
  const result = await renderConsole(
    <LeadsPage />,
    (method, address, body) => {
      if (method !== 'GET') {
        asked.push([method, address, body]);
        return change(method, address, body);
      }
      const { pathname, searchParams } = new URL(address, 'http://console');
      if (pathname.endsWith('/pipelines')) return { body: { _links: {}, _embedded: { pipelines } } };
      if (pathname.endsWith('/account')) return { body: { currency: 'EUR' } };
      if (pathname.endsWith('/totals'))
        return { body: { items: [{ pipelineId: 10, statusId: 12, count: 1, price: 500 }] } };
      if (!pathname.endsWith('/lead-board/leads')) return { body: { items: [] } };
      const asks = searchParams.get('filter[statuses][0][status_id]');
      const items = [incoming, contacted].filter(({ statusId }) => asks === null || String(statusId) === asks);
      return { body: { items: searchParams.has('query') ? [] : items, more: false } };
    },
    { path },
  );
  return { ...result, asked, user: userEvent.setup() };
}

const column = (name: string) => screen.getAllByRole('region', { name })[0] as HTMLElement;

it('shows each lead in the column of its status, with counts, sums and what was said last', async () => {
  await board();

  expect(
    await within(await screen.findByText('Is it in stock?').then(() => column('Incoming'))).findByText('Visitor 7'),
  ).toBeTruthy();
  expect(within(column('Contacted')).getByText('Tea for the office')).toBeTruthy();
  expect(column('Contacted').textContent).toContain('1 lead · €500');
  expect(within(column('Won')).getByText('Nothing here. Drag a lead here.')).toBeTruthy();
});

it('accepts an incoming lead at once', async () => {
  const { asked, user } = await board();

  await user.click(await screen.findByRole('button', { name: 'Accept the lead “Shop chat”' }));

  await waitFor(() => expect(asked).toEqual([['POST', '/api/v4/leads/unsorted/ab12/accept', { status_id: 12 }]]));
});

it('moves a lead by its menu, which the keyboard reaches', async () => {
  const { asked, user } = await board();
  await screen.findByText('Tea for the office');

  await user.click(screen.getByRole('button', { name: 'What to do with the lead “Tea for the office”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Won' }));

  await waitFor(() => expect(asked).toEqual([['PATCH', '/api/v4/leads/2', { pipeline_id: 10, status_id: 142 }]]));
});

it('finds leads by words in the list, and says when there are none', async () => {
  const { user, router } = await board(undefined, '/leads?view=list');
  expect(await screen.findByRole('link', { name: 'Tea for the office' })).toBeTruthy();

  await user.type(screen.getByRole('searchbox'), 'coffee');

  expect(await screen.findByText('Nothing found')).toBeTruthy();
  expect(router.state.location.search).toBe('?view=list&query=coffee');
});
