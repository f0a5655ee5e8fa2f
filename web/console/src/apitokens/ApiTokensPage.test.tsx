import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { ApiTokensPage } from './ApiTokensPage';

const token = {
  id: 't1',
  name: 'Accounting',
  createdByName: 'Anna',
  createdAt: '2026-01-01T10:00:00Z',
  expiresAt: '2999-01-01T00:00:00Z',
};

async function page(items: readonly object[], change: Server = () => ({}), role?: 'operator') {
  const asked: unknown[] = [];
  const server: Server = (method, path, body) => {
    if (method === 'GET') return { body: { items } };
    asked.push([method, path, body]);
    return change(method, path, body);
  };
  await renderConsole(<ApiTokensPage />, server, role ? { role } : {});
  return { asked, user: userEvent.setup() };
}

it('shows a new token once', async () => {
  const { asked, user } = await page([], () => ({ status: 201, body: { ...token, name: 'CI', token: 'ey.secret' } }));
  await user.click(await screen.findByRole('button', { name: 'Create a token' }));

  await user.click(await screen.findByRole('button', { name: 'Create' }));
  expect(screen.getByText('Enter a name.')).toBeTruthy();
  expect(asked).toEqual([]);

  await user.type(screen.getByLabelText(/^Name/), ' CI ');
  const date = screen.getByLabelText<HTMLInputElement>(/^Valid through/);
  await user.click(screen.getByRole('button', { name: 'Create' }));

  expect(await screen.findByText('ey.secret')).toBeTruthy();
  expect(asked).toEqual([['POST', '/api/crm/v1/api-tokens', { name: 'CI', expiresOn: date.value }]]);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(await screen.findByRole('rowheader', { name: 'CI' })).toBeTruthy();
  expect(screen.queryByText('ey.secret')).toBeNull();
});

it('refuses a day that no token may last', async () => {
  const { asked, user } = await page([token]);
  await user.click(await screen.findByRole('button', { name: 'Create a token' }));

  await user.type(await screen.findByLabelText(/^Name/), 'CI');
  const date = screen.getByLabelText(/^Valid through/);
  await user.clear(date);
  await user.type(date, '2099-01-01');
  await user.click(screen.getByRole('button', { name: 'Create' }));

  expect(screen.getByText('Choose a day from tomorrow to five years from now.')).toBeTruthy();
  expect(asked).toEqual([]);
});

it('revokes a token after asking', async () => {
  const { asked, user } = await page([token], () => ({ status: 204 }));

  await user.click(await screen.findByRole('button', { name: 'Revoke the token “Accounting”' }));
  expect(asked).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Revoke' }));

  expect(await screen.findByText('No tokens yet')).toBeTruthy();
  expect(asked).toEqual([['DELETE', '/api/crm/v1/api-tokens/t1', undefined]]);
});

it('asks nothing of the server for an operator', async () => {
  await page([token], undefined, 'operator');

  expect(await screen.findByText('This takes an administrator.')).toBeTruthy();
  expect(screen.queryByText('Accounting')).toBeNull();
});
