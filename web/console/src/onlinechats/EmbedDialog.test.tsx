import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OnlineChat } from '@beseda/protocol';
import { useQuery } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { useApi } from '../app/services';
import { EmbedDialog } from './EmbedDialog';
import { onlineChatsQuery } from './queries';

const unplaced: OnlineChat = {
  id: 'chat-1',
  name: 'Shop',
  conversationMode: 'one-active',
  placementAddresses: [],
  embeddedInApp: false,
  finishedConversations: { reopening: 'always', readable: false },
  buttonId: '1000001',
  version: 1,
  createdAt: '2026-01-31T10:00:00.000Z',
  updatedAt: '2026-01-31T10:00:00.000Z',
  embedScript: { available: false, reason: 'placement-missing' },
};

function Dialog() {
  const chats = useQuery(onlineChatsQuery(useApi()));
  const chat = chats.data?.items[0];
  return chat ? <EmbedDialog chat={chat} onClose={() => undefined} /> : null;
}

/** The settings of one chat; refuses addresses without https. */
function settings(initial: OnlineChat): Server {
  let chat = initial;
  return (method, path, body) => {
    if (path.includes('/embed-script'))
      return { body: { placement: 'web', script: `script of ${path.split('=')[1] ?? ''}` } };
    if (method !== 'PATCH') return { body: { items: [chat] } };
    const change = body as Partial<OnlineChat>;
    const wrong = change.placementAddresses?.findIndex((address) => !address.startsWith('https://')) ?? -1;
    if (wrong >= 0) {
      const errors = [
        { pointer: `/placementAddresses/${wrong}`, code: 'address-scheme-refused', detail: 'Not a site.' },
      ];
      return {
        status: 422,
        body: { type: 'about:blank', title: 'Wrong fields', status: 422, code: 'invalid', errors },
      };
    }
    chat = { ...chat, ...change, version: chat.version + 1 };
    return { body: chat };
  };
}

const copy = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Copy/ });

it('lets the script be copied only once there is an address', async () => {
  await renderConsole(<Dialog />, settings(unplaced));
  const user = userEvent.setup();
  const address = await screen.findByLabelText('Placement address');
  expect(copy().disabled).toBe(true);
  expect(screen.getByText('The script can be copied once there is a placement address.')).toBeTruthy();

  await user.type(address, 'https://shop.example{Enter}');
  await screen.findByText('script of web');

  expect(copy().disabled).toBe(false);
  await user.click(copy());
  expect(await navigator.clipboard.readText()).toBe('script of web');
  expect(await screen.findByText('Copied')).toBeTruthy();
});

it('shows what the server finds wrong at the field, and keeps what was typed', async () => {
  await renderConsole(<Dialog />, settings(unplaced));
  const user = userEvent.setup();
  const address = await screen.findByLabelText<HTMLInputElement>('Placement address');

  await user.type(address, 'ftp://shop.example{Enter}');

  expect(await screen.findByText(/has to begin with https/)).toBeTruthy();
  expect(address.getAttribute('aria-invalid')).toBe('true');
  expect(address.value).toBe('ftp://shop.example');
  expect(copy().disabled).toBe(true);
});

it('hides the address and shows the script of the app when embedded in an app', async () => {
  await renderConsole(<Dialog />, settings(unplaced));
  const user = userEvent.setup();

  await user.click(await screen.findByRole('switch', { name: /Embedded in an app/ }));
  await screen.findByText('script of app');

  expect(screen.queryByLabelText('Placement address')).toBeNull();
  expect(copy().disabled).toBe(false);
});

it('takes the switch back when the server refuses it', async () => {
  const server = settings(unplaced);
  await renderConsole(<Dialog />, (method, path, body) =>
    method === 'PATCH'
      ? { status: 403, body: { type: 'about:blank', title: 'No', status: 403, code: 'forbidden' } }
      : server(method, path, body),
  );
  const user = userEvent.setup();
  const toggle = await screen.findByRole<HTMLInputElement>('switch', { name: /Embedded in an app/ });

  await user.click(toggle);

  expect(await screen.findByText('This takes an administrator.')).toBeTruthy();
  await waitFor(() => expect(toggle.checked).toBe(false));
});
