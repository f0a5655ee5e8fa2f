import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import { conversation, message } from '../../test/inboxFixtures';
import { renderConsole, type Server } from '../../test/render';
import { ThreadPane } from './ThreadPane';

beforeAll(() => {
  // Wide enough for the client's card beside the thread.
  const wide = { matches: true, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => wide);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

const page = { url: 'javascript:alert(1)', title: '<b>Page</b>', referrer: '' };
const note = {
  id: 'n1',
  afterSequence: 1,
  author: { type: 'operator', id: '8', name: 'Boris' },
  text: 'A regular',
  createdAt: '2026-01-31T10:00:30.000Z',
};
const happening = {
  id: 'h1',
  kind: 'assigned',
  afterSequence: 1,
  at: '2026-01-31T10:00:31.000Z',
  by: { type: 'operator', id: '8', name: 'Boris' },
  assignee: { type: 'operator', id: '7', name: 'Anna' },
};
const refusal = { type: 'about:blank', title: 'Finished', status: 409, code: 'conversation-finished' };

/** One open conversation that takes no answer, because the visitor finished it a moment ago. */
const inbox: Server = (method, path, body) => {
  if (path.endsWith('/notes')) return { body: { items: [note] } };
  if (path.includes('/visitor-links')) return { body: { items: [] } };
  if (path.endsWith('/happenings')) return { body: { items: [happening] } };
  if (path.endsWith('/canned-replies')) return { body: { items: [] } };
  if (path.includes('/conversations?')) return { body: { items: [conversation(1), conversation(2)] } };
  if (path.includes('/messages') && method === 'POST') return { status: 409, body: refusal };
  if (path.includes('/messages')) {
    const items = [message(1, { conversationId: 'c1', text: '<img src=x onerror=alert(1)> https://x.example' })];
    return { body: { conversationId: 'c1', lastSequence: 1, items } };
  }
  if (path.endsWith('/finish'))
    return { body: conversation(1, { state: 'finished', finishedBy: { type: 'operator' } }) };
  expect(body).toBeUndefined();
  return { body: conversation(1, { page, leadId: 5 }) };
};

async function thread(server: Server = inbox) {
  const result = await renderConsole(<ThreadPane conversationId="c1" backTo="/inbox" />, server);
  await screen.findByText(/onerror/);
  return { ...result, user: userEvent.setup() };
}

it('shows what a visitor sent as text, and makes no link of a script', async () => {
  const { container } = await thread();

  expect(container.querySelector('img[src="x"]')).toBeNull();
  expect(screen.getByText('https://x.example').getAttribute('rel')).toBe('noopener noreferrer nofollow');
  expect((await screen.findByText('<b>Page</b>')).closest('a')).toBeNull();
  expect(screen.getByText('Lead card').closest('a')?.getAttribute('href')).toBe('/leads/5');
});

it('names a page without a title by its address', async () => {
  const untitled = conversation(1, { page: { url: 'https://shop.example/tea' }, leadId: 5 });
  await thread((method, path, body) =>
    path.endsWith('/conversations/c1') ? { body: untitled } : inbox(method, path, body),
  );

  expect((await screen.findByText('https://shop.example/tea')).closest('a')?.rel).toContain('noopener');
});

it('gives a text that was refused back to the reply field', async () => {
  const { user } = await thread();
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Your reply');
  await user.type(field, 'Too late{Enter}');
  await screen.findByText('Not sent: the conversation is already finished');

  await user.click(screen.getByRole('button', { name: 'Back to the reply field' }));

  expect(field.value).toBe('Too late');
  expect(screen.queryByText('Not sent: the conversation is already finished')).toBeNull();
});

it('asks before it finishes, and then takes no more replies', async () => {
  const { user } = await thread();
  await user.click(await screen.findByRole('button', { name: 'Finish the conversation' }));
  await screen.findByText('Finish conversation 1?');
  expect(screen.getByLabelText('Your reply')).toBeTruthy();

  const buttons = screen.getAllByRole('button', { name: 'Finish the conversation', hidden: true });
  await user.click(buttons.at(-1) ?? document.body);

  expect(await screen.findByText(/A finished conversation takes no replies/)).toBeTruthy();
  expect(screen.queryByLabelText('Your reply')).toBeNull();
});

it('shows the notes of colleagues where they were made', async () => {
  await thread();

  const shown = await screen.findByRole('article', { name: 'Note by Boris' });

  expect(shown.textContent).toContain('Only colleagues see this');
  expect(shown.textContent).toContain('A regular');
});

it('shows what was done with the conversation before it was opened', async () => {
  await thread();

  expect(await screen.findByText(/Boris gave the conversation to Anna/)).toBeTruthy();
});

it('shows who else is there before one answers', async () => {
  const { signals } = await thread();
  await screen.findByLabelText('Your reply');
  const boris = { type: 'operator', id: '8', name: 'Boris' } as const;

  act(() => signals.take({ type: 'viewing', conversationId: 'c1', operator: boris, viewing: true }));
  expect(screen.getByText('Boris has it open')).toBeTruthy();

  const about = { conversationId: 'c1', visitorId: 'visitor-0001', typing: true };
  act(() => signals.take({ type: 'typing', ...about, author: boris }));
  expect(screen.getByText('Boris is answering…')).toBeTruthy();

  act(() => signals.take({ type: 'typing', ...about, visitorId: 'stranger', author: { type: 'visitor' } }));
  expect(screen.queryByText('The visitor is typing…')).toBeNull();
  act(() => signals.take({ type: 'typing', ...about, author: { type: 'visitor' } }));
  expect(screen.getByText('The visitor is typing…')).toBeTruthy();
});

it('names the visitor’s other conversations', async () => {
  await thread();

  const other = await screen.findByRole('link', { name: 'Conversation 2' });

  expect(other.getAttribute('href')).toBe('/inbox/c2');
  expect(screen.queryByRole('link', { name: 'Conversation 1' })).toBeNull();
});

it('says that a name is the page’s word, and no more', async () => {
  const claimed = { name: '<i>Ivan</i>', phone: '+79161234567', email: 'ivan@example.org' };
  await thread((method, path, body) =>
    path.endsWith('/conversations/c1') ? { body: conversation(1, { claimed, leadId: 5 }) } : inbox(method, path, body),
  );

  expect(await screen.findByRole('heading', { name: '<i>Ivan</i>' })).toBeTruthy();
  expect(screen.getByText(/by the page’s word, not verified/)).toBeTruthy();
  expect(screen.getByText('+79161234567')).toBeTruthy();
  expect(screen.getByText('ivan@example.org')).toBeTruthy();
});

it('says who the client is and how that was proven', async () => {
  const identity = { externalId: 'client-7', proof: 'signed' } as const;
  await thread((method, path, body) =>
    path.endsWith('/conversations/c1')
      ? { body: conversation(1, { identity, claimed: { name: 'Ivan' }, leadId: 5 }) }
      : inbox(method, path, body),
  );

  expect(await screen.findByText('client-7')).toBeTruthy();
  expect(screen.getByText('proven: signed by the site’s server')).toBeTruthy();
  expect(screen.getByText(/^verified/)).toBeTruthy();
  expect(screen.getByText('name and contacts are the page’s word')).toBeTruthy();
  expect(screen.queryByText(/not verified/)).toBeNull();
});

it('says that an external ID is only claimed', async () => {
  const identity = { externalId: '<b>7</b>', proof: 'claimed' } as const;
  await thread((method, path, body) =>
    path.endsWith('/conversations/c1') ? { body: conversation(1, { identity, leadId: 5 }) } : inbox(method, path, body),
  );

  expect(await screen.findByText('<b>7</b>')).toBeTruthy();
  expect(screen.getByText('claimed by the page, not proven')).toBeTruthy();
  expect(screen.getByText(/by the page’s word, not verified/)).toBeTruthy();
});

it('says that the CRM knows the client, who never signed in', async () => {
  const of = { visitorId: 'visitor-0002', personId: 'visitor-0001' };
  const link = { ...of, id: 'l1', externalId: 'client-7', cause: 'crm', linkedAt: '2026-01-31T10:00:00.000Z' };
  await thread((method, path, body) => {
    if (!path.includes('/visitor-links')) return inbox(method, path, body);
    return { body: { items: [link] } };
  });

  expect(await screen.findByText('proven: the CRM says so')).toBeTruthy();
  expect(screen.getByText(/^verified/)).toBeTruthy();
});

it('tells colleagues while the conversation is in view, and that it is not any more', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  const { socket, unmount } = await thread();
  await screen.findByLabelText('Your reply');
  const tell = vi.spyOn(socket, 'tell').mockImplementation(() => undefined);
  const viewing = (now: boolean) => ({
    type: 'viewing',
    viewing: now,
    conversationId: 'c1',
    visitorId: 'visitor-0001',
  });

  visibility.mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(tell).toHaveBeenLastCalledWith(viewing(false));
  visibility.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(tell).toHaveBeenLastCalledWith(viewing(true));
  window.dispatchEvent(new Event('pagehide'));
  expect(tell).toHaveBeenLastCalledWith(viewing(false));
  tell.mockClear();
  unmount();
  expect(tell).toHaveBeenLastCalledWith(viewing(false));
});

it('gives the conversation to a colleague at once, and takes it back when refused', async () => {
  const asked: unknown[] = [];
  const { user } = await thread((method, path, body) => {
    if (path.endsWith('/operators')) return { body: { items: [{ id: '8', name: 'Boris' }] } };
    if (method !== 'PUT') return inbox(method, path, body);
    asked.push(body);
    return { status: 409, body: refusal };
  });

  await user.click(await screen.findByRole('button', { name: 'Nobody is responsible' }));
  await user.click(await screen.findByRole('menuitem', { name: /Boris/ }));

  expect(await screen.findByRole('button', { name: 'Nobody is responsible' })).toBeTruthy();
  expect(asked).toEqual([{ id: '8' }]);
});
