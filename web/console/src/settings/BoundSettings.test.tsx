import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FeedbackButton, OnlineChat } from '@beseda/protocol';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { BoundSettings } from './BoundSettings';

const chat = { id: 'chat-1', name: 'Shop' } as OnlineChat;
const bound = { id: 'button-1', name: 'Front', onlineChatId: 'chat-1' } as FeedbackButton;
const other = { id: 'button-2', name: 'Back', onlineChatId: 'chat-2' } as FeedbackButton;

function settings(...items: readonly FeedbackButton[]) {
  const created: unknown[] = [];
  const server: Server = (method, _path, body) => {
    if (method === 'GET') return { body: { items } };
    created.push(body);
    return { status: 201, body: { ...bound, ...(body as object) } };
  };
  return { server, created };
}

it('links the buttons that open the chat', async () => {
  await renderConsole(<BoundSettings kind="feedback-buttons" chat={chat} />, settings(bound, other).server);

  const link = await screen.findByRole('link', { name: 'Front' });
  expect(link.getAttribute('href')).toBe('/settings/feedback-buttons/button-1');
  expect(screen.queryByText('Back')).toBeNull();
});

it('makes the first button of a chat and opens it', async () => {
  const { server, created } = settings(other);
  const { router } = await renderConsole(<BoundSettings kind="feedback-buttons" chat={chat} />, server);

  await userEvent.click(await screen.findByRole('button', { name: 'Create a button for the chat “Shop”' }));

  await screen.findByRole('link', { name: 'Shop' });
  expect(created).toEqual([{ name: 'Shop', onlineChatId: 'chat-1' }]);
  expect(router.state.location.pathname).toBe('/settings/feedback-buttons/button-1');
});

it('offers an operator nothing to make', async () => {
  await renderConsole(<BoundSettings kind="feedback-buttons" chat={chat} />, settings().server, { role: 'operator' });

  expect(await screen.findByText('–')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
