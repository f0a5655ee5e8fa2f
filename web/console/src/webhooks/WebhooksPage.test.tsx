import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { WebhooksPage } from './WebhooksPage';

const EVENT_CODES = ['add_lead', 'status_lead', 'add_talk', 'add_weather'];
const webhook = {
  id: 4,
  destination: 'https://delivery.example/hook',
  events: ['add_lead', 'add_talk'],
  createdByName: 'Anna',
  createdAt: '2026-01-01T10:00:00Z',
  waiting: 0,
};
const taken = {
  type: 'about:blank',
  title: 'Taken',
  status: 409,
  code: 'webhook-destination-taken',
  errors: [{ pointer: '/destination', code: 'webhook-destination-taken', detail: 'Choose another address.' }],
};

async function page(items: readonly object[], change: Server = () => ({})) {
  const asked: unknown[] = [];
  await renderConsole(<WebhooksPage />, (method, path, body) => {
    if (method === 'GET' && path === '/api/crm/v1/webhooks') return { body: { items, eventCodes: EVENT_CODES } };
    if (method !== 'GET') asked.push([method, path, body]);
    return change(method, path, body);
  });
  return { asked, user: userEvent.setup() };
}

it('adds one for the chosen events and shows its signing key', async () => {
  const { asked, user } = await page([], () => ({ status: 201, body: { ...webhook, secret: 'whsec_1' } }));
  await user.click(await screen.findByRole('button', { name: 'Add a webhook' }));

  await user.click(await screen.findByRole('button', { name: 'Save' }));
  expect(screen.getByText('Choose at least one event.')).toBeTruthy();
  expect(screen.getByText(/^Enter an http:/)).toBeTruthy();

  await user.type(screen.getByLabelText(/^Address/), 'https://delivery.example/hook');
  await user.click(screen.getByRole('button', { name: 'Leads: choose all events' }));
  await user.click(
    within(screen.getByRole('group', { name: /^Conversations/ })).getByRole('checkbox', { name: 'created' }),
  );
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('whsec_1')).toBeTruthy();
  expect(asked).toEqual([
    [
      'POST',
      '/api/crm/v1/webhooks',
      { destination: 'https://delivery.example/hook', events: ['add_lead', 'status_lead', 'add_talk'] },
    ],
  ]);
});

it('says which address is taken, and leads to it', async () => {
  const { user } = await page([webhook], () => ({ status: 409, body: taken }));
  await user.click(await screen.findByRole('button', { name: /^Change the webhook/ }));

  await user.click(await screen.findByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Another webhook has this address.')).toBeTruthy();
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText(/^Address/));
});

it('tells of webhooks that are off, and turns one on again', async () => {
  const { asked, user } = await page([{ ...webhook, disabledAt: '2026-01-02T10:00:00Z' }], () => ({ body: webhook }));
  expect(await screen.findByText(/^1 webhook is off/)).toBeTruthy();

  await user.click(screen.getByRole('button', { name: /^Change the webhook/ }));
  await user.click(await screen.findByRole('switch', { name: /^On/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await expect.poll(() => screen.queryByText(/^1 webhook is off/)).toBeNull();
  expect(asked).toEqual([
    ['PUT', '/api/crm/v1/webhooks/4', { destination: webhook.destination, events: webhook.events, enabled: true }],
  ]);
});

it('shows what was sent, and sends it again', async () => {
  const delivery = {
    id: 11,
    eventCode: 'status_lead',
    entity: 'lead:42',
    state: 'failed',
    createdAt: '2026-01-01T10:00:00Z',
    attempts: [
      { madeAt: '2026-01-01T10:00:00Z', durationMs: 12, status: 500, answer: 'Oops', good: false },
      { madeAt: '2026-01-01T10:05:00Z', durationMs: 2000, failure: 'timed-out', answer: '', good: false },
    ],
  };
  const { asked, user } = await page([webhook], (method) =>
    method === 'GET' ? { body: { items: [delivery] } } : { status: 202 },
  );

  await user.click(await screen.findByRole('button', { name: /^Log of deliveries/ }));
  expect(await screen.findByText('Leads: stage changed')).toBeTruthy();
  expect(screen.getByText('Oops')).toBeTruthy();
  expect(screen.getByText(/no answer in time/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Send again/ }));

  await expect.poll(() => asked).toEqual([['POST', '/api/crm/v1/webhooks/4/deliveries/11/redelivery', undefined]]);
});
