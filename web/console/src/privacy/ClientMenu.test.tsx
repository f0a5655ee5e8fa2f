import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Route, Routes } from 'react-router';
import { renderConsole } from '../../test/render';
import { ClientMenu } from './ClientMenu';
import { ErasuresPage } from './ErasuresPage';

const holdings = {
  contactId: 42,
  visitorIds: ['v1'],
  leads: 2,
  customers: 0,
  shared: 1,
  notes: 3,
  values: 5,
  journalEntries: 7,
  webhookDeliveries: 0,
};
const erasure = {
  id: 'e1',
  contactId: 42,
  requestedBy: { id: '7', name: 'Anna' },
  requestedAt: '2026-11-23T10:00:00Z',
  leads: 2,
  records: 17,
};

async function menu(role: 'administrator' | 'operator' = 'administrator') {
  const asked: { method: string; path: string; body: unknown }[] = [];
  const erasures: object[] = [];
  const result = await renderConsole(
    <Routes>
      <Route path="/contacts/erasures" element={<ErasuresPage />} />
      <Route path="/contacts/:id" element={<ClientMenu contact={42} name="Ivan" />} />
    </Routes>,
    (method, path, body) => {
      asked.push({ method, path, body });
      if (path.endsWith('/holdings')) return { body: holdings };
      if (path.endsWith('/client-history-sizes')) return { body: { conversations: 4, messages: 1234, files: 6 } };
      if (path.endsWith('/erasure')) {
        erasures.push(erasure);
        return { body: erasure };
      }
      if (path.endsWith('/erasures')) return { body: { items: erasures } };
      return { body: { contactId: 42 } };
    },
    { path: '/contacts/42', role },
  );
  return { ...result, asked, erasures, user: userEvent.setup() };
}

it('shows nothing to operators', async () => {
  await menu('operator');

  expect(screen.queryByRole('button', { name: 'The client’s data' })).toBeNull();
});

it('tells in numbers what goes, and erases once the number of the contact is typed', async () => {
  const { asked, user } = await menu();
  await user.click(screen.getByRole('button', { name: 'The client’s data' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Erase the client' }));

  expect(await screen.findByText('1,234')).toBeTruthy();
  expect(screen.getByText(/1 lead or customer has other contacts too/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Erase for good' }));
  expect(screen.getByText('Type 42')).toBeTruthy();
  expect(asked.some(({ path }) => path.endsWith('/erasure'))).toBe(false);

  await user.type(screen.getByRole('textbox', { name: 'Type the contact’s number: 42' }), '42');
  await user.click(screen.getByRole('button', { name: 'Erase for good' }));

  expect(await screen.findByText('Under way')).toBeTruthy();
  expect(screen.getByText('17 records')).toBeTruthy();
  expect(asked.find(({ path }) => path.endsWith('/erasure'))?.body).toEqual({ confirmation: '42' });
});

it('says when all services have done it', async () => {
  const { erasures, user } = await menu();
  await user.click(screen.getByRole('button', { name: 'The client’s data' }));
  erasures.push({ ...erasure, history: { conversations: 4, messages: 12, files: 6, finishedAt: erasure.requestedAt } });

  await user.click(await screen.findByRole('menuitem', { name: 'Erased clients' }));

  expect(await screen.findByText('Done')).toBeTruthy();
  expect(screen.getByText('conversations 4, messages 12, files 6')).toBeTruthy();
});

it('exports one archive, made of what both services tell', async () => {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  URL.createObjectURL = () => 'blob:archive';
  const { asked, user } = await menu();
  await user.click(screen.getByRole('button', { name: 'The client’s data' }));

  await user.click(await screen.findByRole('menuitem', { name: 'Export everything' }));

  await waitFor(() => expect(click).toHaveBeenCalledOnce());
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/crm/v1/contacts/42/export',
    'POST /api/inbox/v1/client-exports',
  ]);
});
