import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GreetingPreview, GreetingSettings } from '@beseda/protocol';
import { Route, Routes } from 'react-router';
import { expect, it, vi } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { GreetingPage } from './GreetingPage';

const GREETING: GreetingSettings = {
  on: true,
  delaySeconds: 2,
  defaultLanguage: 'en',
  conditions: [],
  branches: [
    { name: 'start', texts: { en: 'Hello' }, quickReplies: [{ captions: { en: 'Delivery' }, next: 'more' }], asks: [] },
    { name: 'more', texts: { en: 'It is free' }, quickReplies: [], asks: ['phone'] },
  ],
};

/** The greeting of one chat; `refusal` answers the first change. */
function settings(refusal?: object) {
  const saved: GreetingSettings[] = [];
  let refused = refusal;
  const server: Server = (method, path, body) => {
    if (path.endsWith('/online-chats')) return { body: { items: [{ id: 'chat-1', name: 'Shop', version: 3 }] } };
    if (method === 'PUT' && refused) {
      const answer = { status: 400, body: refused };
      refused = undefined;
      return answer;
    }
    if (method === 'PUT') saved.push(body as GreetingSettings);
    return { body: saved.at(-1) ?? GREETING };
  };
  return { server, saved };
}

const open = (server: Server, role?: 'operator') =>
  renderConsole(
    <Routes>
      <Route path="/settings/online-chats/:settingId/greeting" element={<GreetingPage />} />
    </Routes>,
    server,
    { path: '/settings/online-chats/chat-1/greeting', ...(role && { role }) },
  );

it('saves what was edited, and quick replies follow a branch that gets another name', async () => {
  const { server, saved } = settings();
  const user = userEvent.setup();
  await open(server);

  const name = await screen.findByLabelText('Name of the branch');
  await user.clear(name);
  await user.type(name, 'delivery');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.branches.map((branch) => branch.name)).toEqual(['start', 'delivery']);
  expect(saved[0]?.branches[0]?.quickReplies[0]?.next).toBe('delivery');
});

it('leads to an operator what led to a branch that is gone', async () => {
  const { server, saved } = settings();
  const user = userEvent.setup();
  await open(server);

  await user.click(await screen.findByRole('button', { name: 'Remove “more”' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]?.branches[0]?.quickReplies).toEqual([{ captions: { en: 'Delivery' } }]);
});

it('shows what the server refuses at its field', async () => {
  const { server } = settings({
    type: 'about:blank',
    status: 400,
    code: 'invalid-request',
    errors: [{ pointer: '/branches/1/name', code: 'name-taken', detail: 'Another branch has this name.' }],
  });
  const user = userEvent.setup();
  await open(server);

  await user.type(await screen.findByLabelText('Name of the branch'), '2');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(screen.getByLabelText('Name of the branch').getAttribute('aria-invalid')).toBe('true'));
});

it('lets an operator look and change nothing', async () => {
  await open(settings().server, 'operator');

  expect((await screen.findByLabelText<HTMLInputElement>('Name of the greeting')).readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: 'Add a branch' })).toBeNull();
});

it('tells the preview what is edited, once it is ready and no other window', async () => {
  await open(settings().server);
  const preview = within(await screen.findByRole('region', { name: 'Preview' }));
  const frame: HTMLIFrameElement = preview.getByTitle('The chat as visitors see it');
  const told = vi.spyOn(frame.contentWindow as Window, 'postMessage').mockImplementation(() => undefined);
  const ready = (source: Window | null, origin: string) =>
    fireEvent(window, new MessageEvent('message', { source, origin, data: { type: 'preview-ready' } }));

  ready(window, window.location.origin);
  ready(frame.contentWindow, 'https://evil.example');
  expect(told).not.toHaveBeenCalled();

  ready(frame.contentWindow, window.location.origin);
  const [message, origin] = told.mock.calls[0] as unknown as [GreetingPreview, string];
  expect(message).toMatchObject({ name: 'Shop', greeting: { branches: GREETING.branches, delaySeconds: 0 } });
  expect(origin).toBe(window.location.origin);
});
