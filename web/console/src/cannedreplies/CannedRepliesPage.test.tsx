import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { CannedRepliesPage } from './CannedRepliesPage';

const hello = { id: 'r1', shortcut: 'hello', text: 'Hello!', updatedAt: '' };
const taken = {
  type: 'about:blank',
  title: 'Taken',
  status: 409,
  code: 'shortcut-taken',
  errors: [{ pointer: '/shortcut', code: 'shortcut-taken', detail: 'Another reply has it.' }],
};

async function page(items: readonly object[], change: Server = () => ({})) {
  const asked: unknown[] = [];
  const result = await renderConsole(<CannedRepliesPage />, (method, path, body) => {
    if (method === 'GET') return { body: { items } };
    asked.push([method, path, body]);
    return change(method, path, body);
  });
  return { ...result, asked, user: userEvent.setup() };
}

it('offers to write the first one', async () => {
  const { asked, user } = await page([], (_method, _path, body) => ({ body: { ...hello, ...(body as object) } }));
  await user.click(await screen.findByRole('button', { name: 'Add a canned reply' }));

  await user.type(await screen.findByLabelText(/^Shortcut/), '/hi');
  await user.type(screen.getByLabelText(/^Text/), 'Hi, ');
  await user.click(screen.getByRole('button', { name: 'operator’s name' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('/hi')).toBeTruthy();
  expect(asked).toEqual([['POST', '/api/inbox/v1/canned-replies', { shortcut: 'hi', text: 'Hi, {{operator.name}}' }]]);
});

it('says what is wrong before it asks the server, and what the server finds', async () => {
  const { asked, user } = await page([hello], () => ({ status: 409, body: taken }));
  await user.click(await screen.findByRole('button', { name: 'Change /hello' }));
  const shortcut = await screen.findByLabelText(/^Shortcut/);

  await user.clear(shortcut);
  await user.type(shortcut, 'two words');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Use 1 to 32 letters, digits and dashes.')).toBeTruthy();
  expect(asked).toEqual([]);

  await user.clear(shortcut);
  await user.type(shortcut, 'other');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Another reply has this shortcut.')).toBeTruthy();
});

it('deletes at once', async () => {
  const { asked, user } = await page([hello], () => ({ status: 204 }));

  await user.click(await screen.findByRole('button', { name: 'Delete /hello' }));

  expect(await screen.findByText('No canned replies yet')).toBeTruthy();
  expect(asked).toEqual([['DELETE', '/api/inbox/v1/canned-replies/r1', undefined]]);
});
