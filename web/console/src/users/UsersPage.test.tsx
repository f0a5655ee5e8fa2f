import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { UsersPage } from './UsersPage';

const createdAt = '2026-01-31T10:00:00Z';
const anna = { id: 7, name: 'Anna', email: 'a@b.c', role: 'administrator', active: true, createdAt };
const boris = { id: 8, name: 'Boris', email: 'b@b.c', role: 'operator', active: true, createdAt };

async function page(change: Server = () => ({}), role: 'administrator' | 'operator' = 'administrator') {
  const asked: unknown[] = [];
  const server: Server = (method, path, body) => {
    asked.push([method, path, body]);
    return method === 'GET' ? { body: { items: [anna, boris] } } : change(method, path, body);
  };
  const result = await renderConsole(<UsersPage />, server, { role });
  return { ...result, changes: () => asked.slice(1), asked, user: userEvent.setup() };
}

const refused = (status: number, code: string, pointer?: string): Server => {
  const errors = pointer ? [{ pointer, code, detail: 'No.' }] : [];
  return () => ({ status, body: { type: 'about:blank', title: 'No', status, code, errors } });
};

it('lists who signs in, and does not let them lock themselves out', async () => {
  const { user } = await page();

  expect(await screen.findByRole('row', { name: /Anna a@b.c Administrator Active/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Deactivate Anna' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Change Anna' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText<HTMLSelectElement>('Role').disabled).toBe(true);
});

it('adds a user once name, e-mail and password are right', async () => {
  const { changes, user } = await page((_method, _path, body) => ({
    status: 201,
    body: { id: 9, active: true, createdAt, ...(body as object) },
  }));
  await user.click(await screen.findByRole('button', { name: 'Add a user' }));
  const dialog = within(await screen.findByRole('dialog'));

  await user.type(dialog.getByLabelText('Name'), 'Olga');
  await user.type(dialog.getByLabelText('E-mail'), 'olga');
  await user.type(dialog.getByLabelText('Password'), 'short');
  await user.click(dialog.getByRole('button', { name: 'Add a user' }));
  expect(dialog.getByText('This is no e-mail address')).toBeTruthy();
  expect(dialog.getByText(/At least 8 characters and at most 72 bytes/)).toBeTruthy();
  expect(changes()).toEqual([]);

  await user.type(dialog.getByLabelText('E-mail'), '@b.c');
  await user.type(dialog.getByLabelText('Password'), ' but longer');
  await user.click(dialog.getByRole('button', { name: 'Add a user' }));

  expect(await screen.findByRole('row', { name: /Olga olga@b.c Operator Active/ })).toBeTruthy();
  const created = { name: 'Olga', email: 'olga@b.c', password: 'short but longer', role: 'operator' };
  expect(changes()).toEqual([['POST', '/api/crm/v1/users', created]]);
});

it('says at the field that an e-mail is taken', async () => {
  const { user } = await page(refused(409, 'email-taken', '/email'));
  await user.click(await screen.findByRole('button', { name: 'Add a user' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name'), 'Boris');
  await user.type(dialog.getByLabelText('E-mail'), 'b@b.c');
  await user.type(dialog.getByLabelText('Password'), 'long enough');

  await user.click(dialog.getByRole('button', { name: 'Add a user' }));

  expect(await dialog.findByText('Somebody signs in with this e-mail already')).toBeTruthy();
});

it('changes name and role', async () => {
  const { changes, user } = await page((_method, _path, body) => ({ body: { ...boris, ...(body as object) } }));
  await user.click(await screen.findByRole('button', { name: 'Change Boris' }));
  const dialog = within(await screen.findByRole('dialog'));

  await user.type(dialog.getByLabelText('Name'), ' B.');
  await user.selectOptions(dialog.getByLabelText('Role'), 'Administrator');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('row', { name: /Boris B. b@b.c Administrator Active/ })).toBeTruthy();
  expect(changes()).toEqual([['PATCH', '/api/crm/v1/users/8', { name: 'Boris B.', role: 'administrator' }]]);
});

it('asks before it deactivates, and can activate again', async () => {
  const { changes, user } = await page((_method, _path, body) => ({ body: { ...boris, ...(body as object) } }));
  await user.click(await screen.findByRole('button', { name: 'Deactivate Boris' }));
  expect(changes()).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Deactivate' }));

  expect(await screen.findByRole('row', { name: /Boris b@b.c Operator Deactivated/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Activate Boris' }));
  await user.click(await screen.findByRole('button', { name: 'Activate' }));
  expect(await screen.findByRole('button', { name: 'Deactivate Boris' })).toBeTruthy();
  expect(changes()).toEqual([
    ['PATCH', '/api/crm/v1/users/8', { active: false }],
    ['PATCH', '/api/crm/v1/users/8', { active: true }],
  ]);
});

it('explains why the last administrator stays', async () => {
  const { user } = await page(refused(409, 'last-administrator'));
  await user.click(await screen.findByRole('button', { name: 'Deactivate Boris' }));

  await user.click(await screen.findByRole('button', { name: 'Deactivate' }));

  expect((await screen.findByRole('alert')).textContent).toContain('An account needs an active administrator.');
});

it('asks nothing for an operator, who may not see it', async () => {
  const { asked } = await page(undefined, 'operator');

  expect(await screen.findByText('Administrators see and change the users of the account.')).toBeTruthy();
  expect(asked).toEqual([]);
});
