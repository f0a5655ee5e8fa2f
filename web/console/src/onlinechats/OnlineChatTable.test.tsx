import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Notifications, notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { OnlineChat } from '@beseda/protocol';
import { afterEach, expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { useApi } from '../app/services';
import { OnlineChatTable } from './OnlineChatTable';
import { onlineChatsQuery } from './queries';

const shop: OnlineChat = {
  id: 'chat-1',
  name: 'Shop',
  conversationMode: 'multiple',
  placementAddresses: ['https://shop.example'],
  embeddedInApp: false,
  finishedConversations: { reopening: 'always', readable: false },
  buttonId: '1000001',
  version: 3,
  createdAt: '2026-01-31T10:00:00.000Z',
  updatedAt: '2026-01-31T10:00:00.000Z',
  embedScript: { available: true },
};

function Table() {
  const chats = useQuery(onlineChatsQuery(useApi()));
  return (
    <>
      <Notifications />
      {chats.data && <OnlineChatTable chats={chats.data.items} onEmbed={() => undefined} />}
    </>
  );
}

/** The settings of one chat, which two clients write in with several conversations. */
function settings(): { readonly server: Server; readonly requests: string[] } {
  let chat = shop;
  let deleted = false;
  const requests: string[] = [];
  return {
    requests,
    server: (method, path, body) => {
      if (method !== 'GET') requests.push(`${method} ${path.split('/').at(-1) ?? ''}`);
      if (/(sightings|feedback-buttons|business-card-sites)$/.test(path)) return { body: { items: [] } };
      if (path.endsWith('/open-conversations'))
        return { body: { conversations: 5, clients: 3, clientsWithSeveral: 2 } };
      if (path.includes('/changes')) {
        const user = { id: 7, name: 'Anna' };
        const changes = [{ field: 'name', from: 'Store', to: 'Shop' }];
        return { body: { items: [{ id: 1, at: shop.updatedAt, user, action: 'changed', changes }] } };
      }
      if (method === 'DELETE') {
        deleted = true;
        return { status: 204 };
      }
      if (path.endsWith('/restore')) deleted = false;
      if (method === 'PATCH') chat = { ...chat, ...(body as Partial<OnlineChat>), version: chat.version + 1 };
      return path.endsWith('/online-chats') ? { body: { items: deleted ? [] : [chat] } } : { body: chat };
    },
  };
}

afterEach(() => {
  notifications.clean();
});

async function openMenu() {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'More about “Shop”' }));
  return user;
}

it('says how many clients hold several conversations before there is to be one active', async () => {
  const { server, requests } = settings();
  await renderConsole(<Table />, server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: /Multiple/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: /One active/ }));
  expect(await screen.findByText('2 clients hold more than one open conversation.')).toBeTruthy();
  expect(requests).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('button', { name: /One active/ })).toBeTruthy();
});

async function openFinishedConversations() {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /^Conversations:/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Finished conversations…' }));
  await screen.findByRole('radio', { name: /reopens under its number/ });
  return user;
}

it('changes what clients may do with finished conversations, and takes it back', async () => {
  const { server } = settings();
  const sent: unknown[] = [];
  await renderConsole(<Table />, (method, path, body) => {
    if (method === 'PATCH') sent.push(body);
    return server(method, path, body);
  });

  const user = await openFinishedConversations();
  await user.click(screen.getByRole('radio', { name: /for some days/ }));
  const days = screen.getByLabelText('For how many days');
  await user.clear(days);
  await user.type(days, '7');
  await user.click(screen.getByRole('switch', { name: /re-read/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));

  await waitFor(() =>
    expect(sent).toEqual([
      { finishedConversations: { reopening: 'within-days', reopeningDays: 7, readable: true } },
      { finishedConversations: { reopening: 'always', readable: false } },
    ]),
  );
});

it('asks for days that the server would take', async () => {
  const { server, requests } = settings();
  await renderConsole(<Table />, server);

  const user = await openFinishedConversations();
  await user.click(screen.getByRole('radio', { name: /for some days/ }));
  const days = screen.getByLabelText('For how many days');
  await user.clear(days);
  await user.type(days, '400');

  expect(screen.getByText('Enter 1 to 365 days')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  expect(requests).toEqual([]);
});

it('says that reopening counts in the other mode', async () => {
  await renderConsole(<Table />, settings().server);

  await openFinishedConversations();

  expect(screen.getByText(/Counts in the mode “One active”/)).toBeTruthy();
});

it('takes the last change back', async () => {
  const { server } = settings();
  await renderConsole(<Table />, server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Rename “Shop”' }));
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Store{Enter}');
  expect(await screen.findByRole('rowheader', { name: /Store/ })).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(await screen.findByRole('rowheader', { name: /Shop/ })).toBeTruthy();
});

it('deletes a chat after asking, and brings it back', async () => {
  const { server, requests } = settings();
  await renderConsole(<Table />, server);
  const user = await openMenu();

  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await user.click(await screen.findByRole('button', { name: 'Delete the online chat' }));
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: /Shop/ })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(await screen.findByRole('rowheader', { name: /Shop/ })).toBeTruthy();
  expect(requests).toEqual(['DELETE chat-1', 'POST restore']);
});

it('shows who changed what', async () => {
  await renderConsole(<Table />, settings().server);
  const user = await openMenu();

  await user.click(await screen.findByRole('menuitem', { name: 'History of changes' }));

  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Changed')).toBeTruthy();
  expect(dialog.getByText(/Anna/)).toBeTruthy();
  expect(dialog.getByText('Store')).toBeTruthy();
});

it('says so when somebody else was faster, and shows what is there', async () => {
  const { server } = settings();
  let refused = false;
  await renderConsole(<Table />, (method, path, body) => {
    if (method === 'PATCH' && !refused) {
      refused = true;
      return { status: 412, body: { type: 'about:blank', title: 'No', status: 412, code: 'changed-meanwhile' } };
    }
    return server(method, path, body);
  });
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Rename “Shop”' }));
  await user.type(await screen.findByLabelText('Name'), 's{Enter}');

  expect(await screen.findByText(/Somebody else changed this meanwhile/)).toBeTruthy();
});
