import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderConsole } from '../../test/render';
import { CustomFieldsPage } from './CustomFieldsPage';

const field = (id: number, name: string, type: string, rest = {}) => ({
  id,
  name,
  type,
  code: null,
  sort: id,
  is_predefined: false,
  enums: null,
  ...rest,
});
const delivery = field(2, 'Delivery', 'select', { enums: [{ id: 21, value: 'Courier', code: null, sort: 1 }] });
const fields = [field(1, 'Phone', 'text', { is_predefined: true }), delivery];

async function page(role: 'administrator' | 'operator' = 'administrator') {
  const asked: unknown[] = [];
  const result = await renderConsole(
    <CustomFieldsPage />,
    (method, path, body) => {
      if (method === 'GET') return { body: { _links: {}, _embedded: { custom_fields: fields } } };
      asked.push([method, path, body]);
      return { body: {} };
    },
    { path: '/settings/custom-fields', role },
  );
  await screen.findByText('Delivery');
  return { ...result, asked, user: userEvent.setup() };
}

it('changes the order by arrows', async () => {
  const { asked, user } = await page();

  await user.click(screen.getByRole('button', { name: 'Move the field “Delivery” up' }));

  const order = [
    { id: 2, sort: 1 },
    { id: 1, sort: 2 },
  ];
  await waitFor(() => expect(asked).toEqual([['PATCH', '/api/v4/leads/custom_fields', order]]));
});

it('edits what can be chosen, keeping the ids of what stays', async () => {
  const { asked, user } = await page();

  await user.click(screen.getByRole('button', { name: 'Change the field “Delivery”' }));
  await user.click(await screen.findByRole('button', { name: 'Add a value' }));
  await user.type(screen.getByRole('textbox', { name: 'Value 2' }), 'Post');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  const enums = [
    { id: 21, value: 'Courier', sort: 1 },
    { value: 'Post', sort: 2 },
  ];
  await waitFor(() => expect(asked).toEqual([['PATCH', '/api/v4/leads/custom_fields/2', { name: 'Delivery', enums }]]));
});

it('does not delete what every account has, and asks before the rest', async () => {
  const { asked, user } = await page();
  expect(screen.getByRole('button', { name: 'Delete the field “Phone”' }).hasAttribute('disabled')).toBe(true);

  await user.click(screen.getByRole('button', { name: 'Delete the field “Delivery”' }));
  expect(await screen.findByText(/Its values disappear from all cards/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Delete the field' }));

  await waitFor(() => expect(asked).toEqual([['DELETE', '/api/v4/leads/custom_fields/2', undefined]]));
});

it('lets operators look only, and says why', async () => {
  await page('operator');

  expect(screen.queryByRole('button', { name: 'Add a field' })).toBeNull();
  expect(screen.getByText('Administrators can change the settings.')).toBeTruthy();
});
