import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Notifications, notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type {
  EligibleField,
  ExternalIdConflict,
  ExternalIdIndex,
  OnlineChat,
  UpdateOnlineChatRequest,
} from '@beseda/protocol';
import { afterEach, expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { useApi } from '../app/services';
import { onlineChatsQuery } from '../onlinechats/queries';
import { ExternalIdMenu } from './ExternalIdMenu';

const contact: EligibleField = { id: 11, entityType: 'contact', name: 'Client ID', type: 'text' };
const lead: EligibleField = { id: 12, entityType: 'lead', name: 'Order number', type: 'numeric' };
const customer: EligibleField = { id: 13, entityType: 'customer', name: 'Loyalty card', type: 'numeric' };

const shop: OnlineChat = {
  id: 'chat-1',
  name: 'Shop',
  conversationMode: 'multiple',
  placementAddresses: [],
  embeddedInApp: false,
  finishedConversations: { reopening: 'always', readable: false },
  buttonId: '1000001',
  version: 3,
  createdAt: '2026-01-31T10:00:00.000Z',
  updatedAt: '2026-01-31T10:00:00.000Z',
  embedScript: { available: false },
};

function Cell() {
  const chats = useQuery(onlineChatsQuery(useApi()));
  return (
    <>
      <Notifications />
      {chats.data?.items.map((chat) => (
        <ExternalIdMenu key={chat.id} chat={chat} />
      ))}
    </>
  );
}

/** The settings of one chat in an account with these fields; a new one is known after it was asked for twice. */
function account(
  given: readonly EligibleField[],
  first: OnlineChat = shop,
  crm: { readonly conflicts?: readonly ExternalIdConflict[]; readonly indexes?: readonly ExternalIdIndex[] } = {},
) {
  let chat = first;
  let fields = [...given];
  let created: { readonly field: EligibleField; asked: number } | undefined;
  const requests: unknown[] = [];
  const server: Server = (method, path, body) => {
    if (path.endsWith('/external-id-conflicts')) return { body: { items: crm.conflicts ?? [] } };
    if (path.endsWith('/external-id-indexes')) return { body: { items: crm.indexes ?? [] } };
    if (path.includes('/custom_fields')) {
      const [{ name, type }] = body as [{ name: string; type: 'text' }];
      requests.push([path, body]);
      created = { field: { id: 99, entityType: 'lead', name, type }, asked: 0 };
      return { status: 201, body: { _embedded: { custom_fields: [{ id: 99 }] } } };
    }
    if (path.endsWith('/external-id-fields')) {
      if (created && created.asked++ === 1) fields = [...fields, created.field];
      return { body: { items: fields } };
    }
    if (method === 'PATCH') {
      const { externalIdFieldId: id } = body as UpdateOnlineChatRequest;
      requests.push(id);
      const field = fields.find((each) => each.id === id);
      chat = {
        ...shop,
        version: chat.version + 1,
        ...(field && { externalIdField: { id: field.id, entityType: field.entityType, name: field.name } }),
      };
    }
    return path.endsWith('/online-chats') ? { body: { items: [chat] } } : { body: chat };
  };
  return { server, requests };
}

const target = (field: string) => screen.findByRole('button', { name: `External ID of “Shop”: ${field}. Change` });

async function open(field = 'Not chosen') {
  const user = userEvent.setup();
  await user.click(await target(field));
  return user;
}

afterEach(() => {
  notifications.clean();
});

it('shows the fields by what they belong to: leads, customers, contacts', async () => {
  await renderConsole(<Cell />, account([contact, customer, lead]).server);

  await open();

  const list = await screen.findByRole('listbox', { name: 'Fields' });
  expect(
    within(list)
      .getAllByRole('option')
      .map((each) => each.textContent),
  ).toEqual(['Not chosen', 'Order numberNumber', 'Loyalty cardNumber', 'Client IDText']);
  expect(within(list).getAllByRole('group')).toHaveLength(3);
});

it('chooses a field and takes the choice back', async () => {
  const { server, requests } = account([contact]);
  await renderConsole(<Cell />, server);
  const user = await open();

  await user.click(await screen.findByRole('option', { name: /Client ID/ }));
  expect(await target('Client ID')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(await target('Not chosen')).toBeTruthy();
  expect(requests).toEqual([11, null]);
});

it('finds a field by a part of its name, and is used with the keyboard alone', async () => {
  const { server, requests } = account([contact, customer, lead]);
  await renderConsole(<Cell />, server);
  const user = userEvent.setup();

  (await target('Not chosen')).focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('option', { name: /Client ID/ });
  await user.type(screen.getByRole('combobox', { name: 'Find a field' }), 'CARD');
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await user.keyboard('{ArrowDown}{Enter}');

  expect(await target('Loyalty card')).toBeTruthy();
  expect(requests).toEqual([13]);
});

it('says so when no field is called like that', async () => {
  await renderConsole(<Cell />, account([contact]).server);
  const user = await open();
  await screen.findByRole('option', { name: /Client ID/ });

  await user.type(screen.getByRole('combobox', { name: 'Find a field' }), 'xyz');

  expect(await screen.findByText('No such field')).toBeTruthy();
});

it('creates the first field where there is none, waits until it is known, and chooses it', async () => {
  const { server, requests } = account([]);
  await renderConsole(<Cell />, server);
  const user = await open();

  expect(await screen.findByText('There are no text or number fields yet')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Create a field' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Create a field' }));
  expect(await dialog.findByText('Enter a name')).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Order');
  await user.click(dialog.getByRole('radio', { name: 'Leads' }));
  await user.click(dialog.getByRole('radio', { name: 'Number' }));
  await user.click(dialog.getByRole('button', { name: 'Create a field' }));

  expect(await target('Order')).toBeTruthy();
  expect(requests).toEqual([['/api/v4/leads/custom_fields', [{ name: 'Order', type: 'numeric' }]], 99]);
});

it('says that the chosen field was deleted', async () => {
  const chat: OnlineChat = { ...shop, externalIdField: { id: 7, entityType: 'lead', name: 'Old ID', deleted: true } };
  await renderConsole(<Cell />, account([contact], chat).server);

  expect(await target('Old ID')).toBeTruthy();
  expect(screen.getByText('Field deleted')).toBeTruthy();
});

it('says in words why a field was not taken', async () => {
  const { server } = account([contact]);
  const errors = [{ pointer: '/externalIdFieldId', code: 'external-id-field-unknown', detail: 'No.' }];
  await renderConsole(<Cell />, (method, path, body) =>
    method === 'PATCH'
      ? { status: 400, body: { type: 'about:blank', title: 'No', status: 400, code: 'invalid-request', errors } }
      : server(method, path, body),
  );
  const user = await open();

  await user.click(await screen.findByRole('option', { name: /Client ID/ }));

  expect(await screen.findByText(/This field has been deleted, or cannot hold an ID/)).toBeTruthy();
  expect(await target('Not chosen')).toBeTruthy();
});

it('lets the fields be asked for again after a failure', async () => {
  const { server } = account([contact]);
  let failing = true;
  await renderConsole(<Cell />, (method, path, body) =>
    failing && path.endsWith('/external-id-fields')
      ? { status: 403, body: { type: 'about:blank', title: 'No', status: 403, code: 'forbidden' } }
      : server(method, path, body),
  );
  const user = await open();

  expect(await screen.findByRole('alert')).toBeTruthy();
  failing = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('option', { name: /Client ID/ })).toBeTruthy();
});

it('is read only for operators', async () => {
  const chat: OnlineChat = { ...shop, externalIdField: { id: 11, entityType: 'contact', name: 'Client ID' } };
  await renderConsole(<Cell />, account([contact], chat).server, { role: 'operator' });

  expect(await screen.findByText('Client ID')).toBeTruthy();
  expect(screen.getByText('Contacts')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /External ID/ })).toBeNull();
});

const chosen: OnlineChat = { ...shop, externalIdField: { id: 11, entityType: 'contact', name: 'Client ID' } };

it('says how far a field that was chosen is looked through', async () => {
  const running = {
    fieldId: 11,
    state: 'running',
    lookedAt: 300,
    inAll: 1200,
    startedAt: '2026-01-31T10:00:00.000Z',
  } as const;
  await renderConsole(<Cell />, account([contact], chosen, { indexes: [running, { ...running, fieldId: 12 }] }).server);

  await screen.findByText('Looking through the field: 300 of 1200');
  screen.getByRole('progressbar', { name: 'How far the field is looked through' });
});

it('lists the IDs of the field that several contacts have', async () => {
  const conflict: ExternalIdConflict = {
    fieldId: 11,
    externalId: 'client-7',
    contacts: [
      { id: 1, name: 'Ivan' },
      { id: 2, name: 'Olga' },
    ],
    since: '2026-01-31T10:00:00.000Z',
  };
  const elsewhere = { ...conflict, fieldId: 12 };
  await renderConsole(<Cell />, account([contact], chosen, { conflicts: [conflict, elsewhere] }).server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: '1 conflict' }));

  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText('client-7');
  within(dialog).getByText('Ivan (no. 1)');
  within(dialog).getByText('Olga (no. 2)');
});
