import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { ChangesDialog } from './ChangesDialog';

const server: Server = (_method, path) => {
  if (path.endsWith('/online-chats')) return { body: { items: [{ id: 'chat-1', name: 'Shop' }] } };
  const changes = [{ field: 'onlineChatId', from: 'chat-0', to: 'chat-1' }];
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
