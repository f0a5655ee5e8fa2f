import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useQuery } from '@tanstack/react-query';
import type { ChatSightings, OnlineChat } from '@beseda/protocol';
import { describe, expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { useApi } from '../app/services';
import { OnlineChatTable } from './OnlineChatTable';
import { onlineChatsQuery } from './queries';

const shop: OnlineChat = {
  id: 'chat-1',
  name: 'Shop',
  conversationMode: 'one-active',
  placementAddresses: ['https://shop.example'],
  embeddedInApp: false,
  finishedConversations: { reopening: 'always', readable: false },
  buttonId: '1000001',
  version: 1,
  createdAt: '2026-01-31T10:00:00.000Z',
  updatedAt: '2026-01-31T10:00:00.000Z',
  embedScript: { available: true },
};

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000 - 1000).toISOString();

const refused = (origin: string | undefined, sessions: number) => ({
  ...(origin === undefined ? {} : { origin }),
  sessions,
  firstAt: minutesAgo(600),
  lastAt: minutesAgo(120),
});

const seen: ChatSightings = {
  onlineChatId: shop.id,
  lastSeen: { at: minutesAgo(3), origin: 'https://shop.example', placement: 'web' },
  refusedOrigins: [refused('https://test.shop.example', 14), refused('http://shop.example', 1), refused(undefined, 2)],
  sessions7d: 200,
  verifiedShare7d: 0.615,
};

function Table() {
  const chats = useQuery(onlineChatsQuery(useApi()));
  return chats.data ? <OnlineChatTable chats={chats.data.items} onEmbed={() => undefined} /> : null;
}

/** One chat with these sightings; takes addresses with https only. */
function settings(sightings: ChatSightings | undefined): Server {
  let chat = shop;
  return (method, path, body) => {
    if (path.endsWith('/sightings')) {
      return sightings
        ? { body: { items: [sightings] } }
        : { status: 404, body: { type: 'about:blank', title: 'No', status: 404, code: 'not-found' } };
    }
    if (method !== 'PATCH') return { body: { items: [chat] } };
    const { placementAddresses = [] } = body as Partial<OnlineChat>;
    const wrong = placementAddresses.findIndex((address) => !address.startsWith('https://'));
    if (wrong >= 0) {
      const errors = [
        { pointer: `/placementAddresses/${wrong}`, code: 'address-https-required', detail: 'Write https.' },
      ];
      return {
        status: 400,
        body: { type: 'about:blank', title: 'Wrong', status: 400, code: 'invalid-request', errors },
      };
    }
    chat = { ...chat, placementAddresses, version: chat.version + 1 };
    return { body: chat };
  };
}

const opensRefused = async () => {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /refused/ }));
  return { user, list: await screen.findByRole('dialog') };
};

describe('the column “Last seen”', () => {
  it('says when and where the widget ran last, and how many visitors the site vouched for', async () => {
    await renderConsole(<Table />, settings(seen));

    expect(await screen.findByText('3 minutes ago')).toBeTruthy();
    expect(screen.getByText('https://shop.example')).toBeTruthy();
    expect(screen.getByText('Identity verified: 62%')).toBeTruthy();
    expect(screen.getByRole('button', { name: '3 origins refused' })).toBeTruthy();
  });

  it('says so when the widget was never seen', async () => {
    await renderConsole(<Table />, settings({ onlineChatId: shop.id, refusedOrigins: [], sessions7d: 0 }));

    expect(await screen.findByText('Not seen yet')).toBeTruthy();
    expect(screen.queryByText(/Identity verified/)).toBeNull();
    expect(screen.queryByRole('button', { name: /refused/ })).toBeNull();
  });

  it('names an app where there is no origin', async () => {
    await renderConsole(<Table />, settings({ ...seen, lastSeen: { at: minutesAgo(0), placement: 'app' } }));

    expect(await screen.findByText('Just now')).toBeTruthy();
    expect(screen.getByText('In an app')).toBeTruthy();
  });

  it('leaves the table usable when sightings can’t be loaded', async () => {
    await renderConsole(<Table />, settings(undefined));

    expect((await screen.findByTitle('Could not be loaded')).textContent).toBe('–');
    expect(screen.getByText('Shop')).toBeTruthy();
  });
});

describe('the list of refused origins', () => {
  it('tells how often and when each was refused', async () => {
    await renderConsole(<Table />, settings(seen));

    const { list } = await opensRefused();

    expect(within(list).getByText('https://test.shop.example')).toBeTruthy();
    expect(within(list).getByText('14 attempts, the last 2 hours ago')).toBeTruthy();
    expect(within(list).getByText('1 attempt, 2 hours ago')).toBeTruthy();
    expect(within(list).getByText('A page without an address')).toBeTruthy();
    expect(within(list).getAllByRole('button')).toHaveLength(2);
  });

  it('opens and closes by keyboard', async () => {
    await renderConsole(<Table />, settings(seen));
    const user = userEvent.setup();
    const chip = await screen.findByRole('button', { name: /refused/ });
    chip.focus();

    await user.keyboard('{Enter}');
    const allow = await screen.findByRole('button', { name: 'Allow the chat on https://test.shop.example' });
    await waitFor(() => expect(document.activeElement).toBe(allow));
    await user.keyboard('{Escape}');

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(chip));
  });

  it('lets an administrator allow an origin, which then is refused no more', async () => {
    await renderConsole(<Table />, settings(seen));
    const { user, list } = await opensRefused();

    await user.click(within(list).getByRole('button', { name: 'Allow the chat on https://test.shop.example' }));

    expect(await screen.findByRole('button', { name: '2 origins refused' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says why an origin can’t be allowed', async () => {
    await renderConsole(<Table />, settings(seen));
    const { user, list } = await opensRefused();

    await user.click(within(list).getByRole('button', { name: 'Allow the chat on http://shop.example' }));

    expect((await within(list).findByRole('alert')).textContent).toMatch(/plain http is allowed for localhost only/);
    expect(screen.getByRole('button', { name: '3 origins refused' })).toBeTruthy();
  });

  it('lets an operator only look', async () => {
    await renderConsole(<Table />, settings(seen), { role: 'operator' });

    const { list } = await opensRefused();

    expect(within(list).queryByRole('button')).toBeNull();
  });
});
