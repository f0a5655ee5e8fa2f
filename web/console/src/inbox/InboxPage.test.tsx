import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { conversation, message } from '../../test/inboxFixtures';
import { renderConsole, type Server } from '../../test/render';
import { InboxPage } from './InboxPage';

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});

const found = {
  conversation: conversation(42),
  message: {
    sequence: 7,
    author: { type: 'visitor' },
    excerpt: [
      { text: 'about ', hit: false },
      { text: 'delivery', hit: true },
      { text: ' <b>now</b>', hit: false },
    ],
    createdAt: '2026-01-31T10:00:00.000Z',
  },
};

async function inbox(answers: Partial<Record<string, ReturnType<Server>>> = {}) {
  const asked: string[] = [];
  const server: Server = (_method, path) => {
    asked.push(path);
    const part = Object.keys(answers).find((each) => path.includes(each));
    if (part) return answers[part] ?? {};
    if (path.includes('/counts')) return { body: { all: 3, mine: 1, unassigned: 2 } };
    if (path.includes('/online-chats')) return { body: { items: [{ id: 'chat', name: 'Shop' }] } };
    if (path.includes('/messages'))
      return { body: { conversationId: 'c42', lastSequence: 1, items: [message(1, { conversationId: 'c42' })] } };
    return { body: { items: [] } };
  };
  const result = await renderConsole(<InboxPage />, server, { path: '/inbox' });
  await screen.findByText('No open conversations');
  return { ...result, asked, user: userEvent.setup() };
}

it('shows what the filter asks for, and counts each part of it', async () => {
  const { router, asked, user } = await inbox();
  await screen.findByText('2');

  await user.click(screen.getByText('Nobody’s'));
  expect(router.state.location.search).toBe('?assignee=none');
  await user.selectOptions(screen.getByLabelText('Online chat'), 'Shop');
  await user.click(screen.getByText('Finished'));

  expect(router.state.location.search).toBe('?state=finished&assignee=none&chat=chat');
  await screen.findByText('No such conversations');
  expect(asked).toContain('/api/inbox/v1/conversations?state=finished&assignee=none&chat=chat&limit=100');
});

it('searches for what is typed, and leads to the message that was found', async () => {
  const { asked, user } = await inbox({ '/search': { body: { items: [found] } } });

  await user.keyboard('/');
  await user.keyboard('delivery');

  const hit = await screen.findByText('delivery', { selector: 'mark' });
  expect(hit.closest('a')?.getAttribute('href')).toBe('/inbox/c42?message=7');
  expect(hit.closest('a')?.textContent).toContain('about delivery <b>now</b>');
  expect(asked.filter((path) => path.includes('/search'))).toEqual(['/api/inbox/v1/search?q=delivery&limit=50']);
});

it('says when nothing was found, and goes back to the list with Escape', async () => {
  const { user } = await inbox();

  await user.type(screen.getByRole('searchbox'), 'nothing like this');
  await screen.findByText('Nothing found');
  await user.keyboard('{Escape}');

  expect(await screen.findByText('No open conversations')).toBeTruthy();
});

it('tries a failed search again', async () => {
  const refusal = { type: 'about:blank', title: 'No', status: 400, code: 'invalid-request' };
  const { asked, user } = await inbox({ '/search': { status: 400, body: refusal } });

  await user.type(screen.getByRole('searchbox'), 'words');
  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(asked.filter((path) => path.includes('/search'))).toHaveLength(2);
});

it('lists its keys for a question mark', async () => {
  const { user } = await inbox();

  await user.keyboard('?');

  expect((await screen.findByRole('dialog')).textContent).toContain('choose who is responsible');
});
