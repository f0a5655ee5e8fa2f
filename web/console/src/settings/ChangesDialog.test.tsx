import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { ChangesDialog } from './ChangesDialog';

const server: Server = (_method, path) => {
  if (path.endsWith('/online-chats')) return { body: { items: [{ id: 'chat-1', name: 'Shop' }] } };
  const changes = [
    { field: 'onlineChatId', from: 'chat-0', to: 'chat-1' },
    { field: 'appearance', from: { senderNames: true }, to: { title: 'Tea', avatarId: 'a1', senderNames: false } },
  ];
  const entry = { id: 1, at: '2026-01-31T10:00:00.000Z', user: { id: 7, name: 'Anna' }, action: 'changed', changes };
  return { body: { items: [entry] } };
};

it('calls chats by their names, and says which are gone', async () => {
  await renderConsole(
    <ChangesDialog
      kind="feedback-buttons"
      item={{ id: 'button-1', version: 3, name: 'Front' }}
      onClose={() => undefined}
    />,
    server,
  );

  expect(await screen.findByText('Shop')).toBeTruthy();
  expect(screen.getByText('Chat deleted')).toBeTruthy();
});

it('says in words how a chat looked and looks', async () => {
  await renderConsole(
    <ChangesDialog kind="online-chats" item={{ id: 'chat-1', version: 3, name: 'Shop' }} onClose={() => undefined} />,
    server,
  );

  expect(await screen.findByText('title “Tea”; with an avatar; operators’ names hidden')).toBeTruthy();
  expect(screen.getByText('no title of its own; without an avatar; operators’ names shown')).toBeTruthy();
});
