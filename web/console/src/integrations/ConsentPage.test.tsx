import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { ConsentPage } from './ConsentPage';
import { goBack } from './goBack';

vi.mock('./goBack', () => ({ goBack: vi.fn() }));

const ID = 'a7f3c1d2-6b1e-4c0a-9d55-0f2b8e6a1c34';
const integration = {
  id: ID,
  name: 'Delivery',
  redirectUri: 'https://delivery.example/back',
  createdByName: 'Anna',
  createdAt: '2026-01-01T10:00:00Z',
};
const LOCATION = 'https://delivery.example/back?code=1';

beforeEach(() => vi.mocked(goBack).mockClear());
afterEach(() => vi.clearAllMocks());

async function page(path: string, role: 'administrator' | 'operator' = 'administrator') {
  const asked: unknown[] = [];
  const server: Server = (method, address, body) => {
    asked.push([method, address, body]);
    if (address.endsWith('/consent')) return { body: { location: LOCATION } };
    return address.endsWith(ID) ? { body: integration } : { status: 404 };
  };
  await renderConsole(<ConsentPage />, server, { path, role });
  return { asked, user: userEvent.setup() };
}

it('tells who asks for what, and takes the answer back with the state', async () => {
  const { asked, user } = await page(`/?client_id=${ID}&state=a%26b&mode=popup`);

  expect(await screen.findByText('Allow “Delivery” access to the account Shop?')).toBeTruthy();
  expect(screen.getByText('After your answer you go to delivery.example.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Allow' }));

  await vi.waitFor(() => expect(goBack).toHaveBeenCalledWith(window, LOCATION, 'popup'));
  expect(asked.at(-1)).toEqual(['POST', `/api/crm/v1/integrations/${ID}/consent`, { allowed: true, state: 'a&b' }]);
});

it('denies', async () => {
  const { asked, user } = await page(`/?client_id=${ID}`);

  await user.click(await screen.findByRole('button', { name: 'Deny' }));

  await vi.waitFor(() => expect(goBack).toHaveBeenCalledWith(window, LOCATION, null));
  expect(asked.at(-1)).toEqual(['POST', `/api/crm/v1/integrations/${ID}/consent`, { allowed: false }]);
});

it('knows no integration of another account, nor one that can’t be', async () => {
  await page(`/?client_id=${ID.replace('a', 'b')}`);
  expect(await screen.findByText('There is no such integration')).toBeTruthy();
});

it('asks nothing for what is no client id', async () => {
  const { asked } = await page('/?client_id=../users');
  expect(await screen.findByText('There is no such integration')).toBeTruthy();
  expect(asked).toEqual([]);
});

it('is not for operators', async () => {
  await page(`/?client_id=${ID}`, 'operator');
  expect(await screen.findByText('This takes an administrator.')).toBeTruthy();
});
