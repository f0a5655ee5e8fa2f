import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { renderConsole } from '../../test/render';
import { GlobalSearch } from './GlobalSearch';

it('finds what is typed once, says why, and opens what is chosen by keys', async () => {
  const asked: string[] = [];
  const onClose = vi.fn();
  const { router } = await renderConsole(<GlobalSearch onClose={onClose} />, (_method, path) => {
    asked.push(path);
    if (!path.startsWith('/api/crm/v1/search')) return { body: { items: [] } };
    const items = [
      { type: 'leads', id: 1, name: 'Tea' },
      { type: 'contacts', id: 2, name: 'Olga', match: { field: 'Phone', text: '+7 495 123' } },
    ];
    return { body: { items } };
  });
  const user = userEvent.setup();

  await user.type(await screen.findByLabelText('Search everywhere'), 'tea');
  expect(await screen.findByText('Phone: +7 495 123')).toBeTruthy();
  expect(asked.filter((path) => path.includes('/search'))).toHaveLength(2);
  await user.keyboard('{ArrowDown}{Enter}');

  expect(onClose).toHaveBeenCalledOnce();
  expect(router.state.location.pathname).toBe('/contacts/2');
});
