import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Route, Routes } from 'react-router';
import { renderConsole, type Server } from '../../test/render';
import { CARDS } from './pages';

const LeadCard = CARDS.leads;
const fields = [{ id: 9, name: 'Order', type: 'numeric', code: null, sort: 1, is_predefined: false, enums: null }];
const lead = {
  id: 42,
  name: 'Tea',
  responsible_user_id: 7,
  created_at: 1,
  updated_at: 1,
  price: 100,
  pipeline_id: 10,
  status_id: 12,
  custom_fields_values: null,
  _embedded: { tags: [] },
};
const empty = { leads: [], contacts: [], companies: [], customers: [], conversations: [] };
const refused = {
  type: 'about:blank',
  title: 'No',
  status: 400,
  code: 'invalid-request',
  'validation-errors': [
    { errors: [{ code: 'InvalidType', path: 'custom_fields_values.0.values.0.value', detail: 'A number.' }] },
  ],
};

async function card(change: Server = () => ({ body: {} }), shown: object = empty) {
  const asked: unknown[] = [];
  const saved = { ...lead };
  const result = await renderConsole(
    <Routes>
      <Route path="/leads/:entityId" element={<LeadCard />} />
    </Routes>,
    (method, path, body) => {
      if (method !== 'GET') {
        asked.push(body);
        return change(method, path, body);
      }
      if (path.startsWith('/api/crm/v1/entity-cards/leads/42')) return { body: shown };
      if (path.includes('/messages')) return { body: { conversationId: 'c0', lastSequence: 0, items: [] } };
      if (path === '/api/v4/leads/42') return { body: saved };
      if (path.startsWith('/api/v4/leads/custom_fields'))
        return { body: { _links: {}, _embedded: { custom_fields: fields } } };
      if (path.startsWith('/api/v4/leads/41') || path.includes('/leads/41'))
        return { status: 404, body: { type: '', title: '', status: 404, code: 'not-found' } };
      return path.startsWith('/api/inbox') ? { body: { items: [{ id: '7', name: 'Anna' }] } } : { status: 204 };
    },
    { path: '/leads/42' },
  );
  await screen.findByRole('textbox', { name: 'Name' });
  return { ...result, asked, saved, user: userEvent.setup() };
}

it('saves what was touched, and nothing else', async () => {
  const { asked, user } = await card();

  await user.type(screen.getByRole('textbox', { name: 'Order' }), '7');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(asked).toEqual([{ custom_fields_values: [{ field_id: 9, values: [{ value: '7' }] }] }]));
});

it('shows what the API refuses at its field, and keeps what was typed', async () => {
  const { user } = await card(() => ({ status: 400, body: refused }));

  await user.type(screen.getByRole('textbox', { name: 'Order' }), 'seven');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  const field = await screen.findByDisplayValue('seven');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(screen.getByText('This does not fit the field: check the number or date')).toBeTruthy();
});

it('shows what somebody else wrote meanwhile before it is written over', async () => {
  const { asked, saved, user } = await card();
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Coffee');
  saved.name = 'Cocoa';

  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('While you were editing, somebody changed this to: Cocoa')).toBeTruthy();
  expect(asked).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(asked).toEqual([{ name: 'Coffee' }]));
});

it('marks conversations whose client is only claimed, or several contacts', async () => {
  const about = { state: 'open', onlineChatId: 'chat', leadId: 42, startedAt: '2026-01-31T10:00:00.000Z' };
  const conversations = (['ambiguous', 'claimed', 'verified'] as const).map((identity, at) => ({
    ...about,
    id: `c${at}`,
    number: at + 1,
    messageCount: 1,
    client: { externalId: `client-${at}`, identity },
  }));
  await card(undefined, { ...empty, conversations });

  const [ambiguous, claimed, verified] = await screen.findAllByRole('article');
  expect(ambiguous?.textContent).toContain('External ID client-0');
  expect(ambiguous?.textContent).toContain('several contacts have it');
  expect(ambiguous?.textContent).toContain('the client sees no earlier history');
  expect(claimed?.textContent).toContain('claimed, not proven');
  expect(verified?.textContent).toContain('External ID client-2');
  expect(verified?.textContent).not.toContain('not proven');
});
