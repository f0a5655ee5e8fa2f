import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { IntegrationsPage } from './IntegrationsPage';

const integration = {
  id: 'i1',
  name: 'Delivery',
  redirectUri: 'https://delivery.example/back',
  createdByName: 'Anna',
  createdAt: '2026-01-01T10:00:00Z',
};

async function page(items: readonly object[], change: Server = () => ({})) {
  const asked: unknown[] = [];
  await renderConsole(<IntegrationsPage />, (method, path, body) => {
    if (method === 'GET') return { body: { items } };
    asked.push([method, path, body]);
    return change(method, path, body);
  });
  return { asked, user: userEvent.setup() };
}

it('shows the id and the secret of a new one, once', async () => {
  const { asked, user } = await page([], (_method, _path, body) => ({
    status: 201,
    body: { ...integration, ...(body as object), clientSecret: 'secret' },
  }));
  await user.click(await screen.findByRole('button', { name: 'Add an integration' }));

  await user.type(await screen.findByLabelText(/^Name/), 'Stock');
  const address = screen.getByLabelText(/^Redirect address/);
  await user.type(address, 'http://stock.example/');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText(/^Enter an https:/)).toBeTruthy();
  expect(asked).toEqual([]);

  await user.clear(address);
  await user.type(address, 'http://localhost:3000/back');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('secret')).toBeTruthy();
  expect(asked).toEqual([
    ['POST', '/api/crm/v1/integrations', { name: 'Stock', redirectUri: 'http://localhost:3000/back' }],
  ]);
});

it('changes the secret after saying what happens to the old one', async () => {
  const { asked, user } = await page([integration], () => ({ body: { clientSecret: 'another' } }));

  await user.click(await screen.findByRole('button', { name: 'Change the secret key of “Delivery”' }));
  expect(await screen.findByText(/^The present key works for another day/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change the key' }));

  expect(await screen.findByText('another')).toBeTruthy();
  expect(asked).toEqual([['POST', '/api/crm/v1/integrations/i1/secret', undefined]]);
});

it('deletes one after asking', async () => {
  const { asked, user } = await page([integration], () => ({ status: 204 }));

  await user.click(await screen.findByRole('button', { name: 'Delete “Delivery”' }));
  await user.click(await screen.findByRole('button', { name: 'Delete' }));

  expect(await screen.findByText('No integrations yet')).toBeTruthy();
  expect(asked).toEqual([['DELETE', '/api/crm/v1/integrations/i1', undefined]]);
});
