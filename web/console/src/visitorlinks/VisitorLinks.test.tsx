import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { VisitorLink } from '@beseda/protocol';
import { expect, it } from 'vitest';
import { renderConsole } from '../../test/render';
import { VisitorLinks } from './VisitorLinks';

const LINKS = '/api/inbox/v1/visitor-links';
const links: VisitorLink[] = [
  {
    id: 'l2',
    visitorId: 'v2',
    personId: 'p1',
    externalId: 'client-7',
    cause: 'browser',
    proof: 'signed',
    linkedAt: '2026-01-31T10:00:00.000Z',
  },
  {
    id: 'l1',
    visitorId: 'v1',
    personId: 'p1',
    externalId: '<b>7</b>',
    cause: 'crm',
    linkedAt: '2026-01-30T10:00:00.000Z',
    undoneAt: '2026-01-30T11:00:00.000Z',
    undoneBy: { id: '8', name: 'Boris' },
  },
];
const refused = { type: 'about:blank', title: 'No', status: 404, code: 'not-found' };

interface Shown {
  readonly undo?: number;
  readonly role?: 'administrator' | 'operator';
  readonly items?: readonly VisitorLink[];
}

async function shown({ undo = 200, role = 'administrator', items = links }: Shown = {}) {
  let current = items;
  const undone: string[] = [];
  const result = await renderConsole(
    <VisitorLinks of={{ visitorId: 'p1' }} order={2} />,
    (method, path) => {
      if (method === 'GET') {
        expect(path).toBe(`${LINKS}?visitorId=p1`);
        return { body: { items: current } };
      }
      undone.push(path);
      if (undo !== 200) return { status: undo, body: refused };
      const at = { undoneAt: '2026-02-01T10:00:00.000Z', undoneBy: { id: '7', name: 'Anna' } };
      current = current.map((link) => (path.includes(link.id) ? { ...link, ...at } : link));
      return { body: { ...links[0], ...at } };
    },
    { role },
  );
  return { ...result, undone, user: userEvent.setup() };
}

const rows = async () => (await screen.findByRole('list')).querySelectorAll('li');

it('tells whom a visitor was linked with, by what proof, and who undid it', async () => {
  await shown();

  const [young, old] = await rows();
  expect(young?.textContent).toContain('client-7');
  expect(young?.textContent).toContain('the site’s server signed the ID');
  expect(old?.textContent).toContain('<b>7</b>');
  expect(old?.textContent).toContain('the CRM says so');
  expect(old?.textContent).toContain('Undone by Boris');
  expect(within(old as HTMLElement).queryByRole('button')).toBeNull();
});

it('undoes both causes of one link at once', async () => {
  const [signed] = links as [VisitorLink];
  const { visitorId, personId, externalId, linkedAt } = signed;
  const { user, undone } = await shown({
    items: [signed, { id: 'l3', visitorId, personId, externalId, linkedAt, cause: 'crm' }],
  });

  const [only, ...others] = await rows();
  expect(others).toEqual([]);
  expect(only?.textContent).toContain('the site’s server signed the ID');
  expect(only?.textContent).toContain('the CRM says so');
  await user.click(within(only as HTMLElement).getByRole('button'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Undo the link' }));
  await waitFor(() => expect(undone).toHaveLength(1));
});

it('asks an administrator before it undoes a link, and shows that it is', async () => {
  const { undone, user } = await shown();

  await user.click(await screen.findByRole('button', { name: 'Undo the link of a visitor to the client client-7' }));
  const dialog = await screen.findByRole('dialog', { name: 'Undo the link to the client client-7?' });
  expect(undone).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Undo the link' }));

  expect(await screen.findByText(/Undone by Anna/)).toBeTruthy();
  expect(undone).toEqual([`${LINKS}/l2/undo`]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('says why a link could not be undone, and lets it be', async () => {
  const { user } = await shown({ undo: 404 });

  await user.click(await screen.findByRole('button', { name: /^Undo the link of/ }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Undo the link' }));

  expect(await within(dialog).findByRole('alert')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect((await rows())[0]?.textContent).not.toContain('Undone');
});

it('lets operators see the links only', async () => {
  await shown({ role: 'operator' });

  expect(await rows()).toHaveLength(2);
  expect(screen.queryByRole('button')).toBeNull();
});

it('is not there where nobody was linked', async () => {
  const { container } = await shown({ items: [] });

  await waitFor(() => expect(container.querySelector('section')).toBeNull());
});
