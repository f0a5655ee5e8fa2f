import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Notifications, notifications } from '@mantine/notifications';
import type { FeedbackButton, UpdateFeedbackButtonRequest } from '@beseda/protocol';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { FeedbackButtonPage } from './FeedbackButtonPage';
import { FeedbackButtonsPage } from './FeedbackButtonsPage';

const front: FeedbackButton = {
  id: 'button-1',
  name: 'Front',
  color: '#3a63e0',
  position: 'bottom-right',
  onlineChatId: 'chat-1',
  channels: [
    { kind: 'telegram', value: 'tea', link: 'https://t.me/tea' },
    { kind: 'phone', value: '+74951234567', caption: 'Orders', link: 'tel:+74951234567' },
  ],
  trustedSites: [],
  trustedSitesDisplayed: [],
  embeddedInApp: false,
  buttonId: '1000001',
  sourceId: 4100,
  version: 3,
  createdAt: '2026-01-31T10:00:00.000Z',
  updatedAt: '2026-01-31T10:00:00.000Z',
  embedScript: { available: false, reason: 'placement-missing' },
};

function Pages() {
  return (
    <>
      <Notifications />
      <Routes>
        <Route path="/settings/feedback-buttons" element={<FeedbackButtonsPage />} />
        <Route path="/settings/feedback-buttons/:settingId" element={<FeedbackButtonPage />} />
      </Routes>
    </>
  );
}

/** The settings of one button; `refusal` answers the next change. */
function settings(initial = front) {
  let button = initial;
  let deleted = false;
  const changes: UpdateFeedbackButtonRequest[] = [];
  const refusals: object[] = [];
  const server: Server = (method, path, body) => {
    if (path.endsWith('/online-chats')) return { body: { items: [{ id: 'chat-1', name: 'Shop' }] } };
    if (method === 'DELETE') {
      deleted = true;
      return { status: 204 };
    }
    if (path.endsWith('/restore')) deleted = false;
    const refusal = method === 'PATCH' ? refusals.shift() : undefined;
    if (refusal) return { status: (refusal as { status: number }).status, body: refusal };
    if (method === 'PATCH') {
      const { channels, ...change } = body as UpdateFeedbackButtonRequest;
      changes.push(body as UpdateFeedbackButtonRequest);
      const linked = channels?.map((channel) => ({ ...channel, link: 'https://t.me/x' }));
      button = { ...button, ...change, ...(linked && { channels: linked }), version: button.version + 1 };
    }
    return path.endsWith('/feedback-buttons') ? { body: { items: deleted ? [] : [button] } } : { body: button };
  };
  return { server, changes, refusals };
}

const open = (server: Server, role?: 'operator') =>
  renderConsole(<Pages />, server, { path: '/settings/feedback-buttons/button-1', ...(role && { role }) });

const value = (number: number) =>
  screen.findByRole<HTMLInputElement>('textbox', { name: new RegExp(`^Channel ${number}`) });

afterEach(() => {
  notifications.clean();
});

it('saves what was changed, and only when asked', async () => {
  const { server, changes } = settings();
  await open(server);
  const user = userEvent.setup();
  const name = await screen.findByLabelText('Name');
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();

  await user.type(name, ' door');
  await user.click(screen.getByText('Bottom left'));
  await user.selectOptions(await screen.findByLabelText('Bound online chat'), 'Not bound');
  expect(changes).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('heading', { name: 'Front door' })).toBeTruthy();
  expect(changes).toEqual([{ name: 'Front door', position: 'bottom-left', onlineChatId: null }]);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

it('moves, adds and removes channels', async () => {
  const { server, changes } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Move channel 2 up' }));
  expect((await value(1)).value).toBe('+74951234567');
  await user.click(screen.getByRole('button', { name: 'Remove channel 2' }));
  await user.click(screen.getByRole('button', { name: 'Add a channel' }));
  await user.click(await screen.findByRole('menuitem', { name: 'E-mail' }));
  await user.type(await value(2), 'tea@example.org');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(changes).toEqual([
      {
        channels: [
          { kind: 'phone', value: '+74951234567', caption: 'Orders' },
          { kind: 'email', value: 'tea@example.org' },
        ],
      },
    ]),
  );
});

it('shows what the server finds wrong at its field, and keeps what was typed', async () => {
  const { server, refusals } = settings();
  const errors = [
    { pointer: '/channels/1/value', code: 'phone-invalid', detail: 'Not a number.' },
    { pointer: '/channels/0/caption', code: 'caption-too-long', detail: 'Too long.' },
  ];
  refusals.push({ type: 'about:blank', title: 'Wrong fields', status: 422, code: 'validation-failed', errors });
  await open(server);
  const user = userEvent.setup();
  const phone = await value(2);
  await user.clear(phone);
  await user.type(phone, '12');

  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText(/Enter a number with its country code/)).toBeTruthy();
  expect(phone.getAttribute('aria-invalid')).toBe('true');
  expect(phone.value).toBe('12');
  expect(screen.getByText(/longer than 40 characters/)).toBeTruthy();
});

it('says so when somebody else was faster, and keeps the edits', async () => {
  const { server, refusals } = settings();
  refusals.push({ type: 'about:blank', title: 'No', status: 412, code: 'changed-meanwhile' });
  await open(server);
  const user = userEvent.setup();

  await user.type(await screen.findByLabelText('Name'), '!');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText(/Somebody else changed this meanwhile/)).toBeTruthy();
  expect((await screen.findByLabelText<HTMLInputElement>('Name')).value).toBe('Front!');
});

it('asks before unsaved changes are left, and discards them when told to', async () => {
  const { server, changes } = settings();
  await open(server);
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Name'), '!');

  await user.click(screen.getByRole('link', { name: 'All buttons' }));
  await user.click(await screen.findByRole('button', { name: 'Stay' }));
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect((await screen.findByLabelText<HTMLInputElement>('Name')).value).toBe('Front');
  await user.click(screen.getByRole('link', { name: 'All buttons' }));

  expect(await screen.findByRole('rowheader', { name: 'Front' })).toBeTruthy();
  expect(changes).toEqual([]);
});

it('saves trusted sites at once', async () => {
  const { server, changes } = settings();
  await open(server);
  const user = userEvent.setup();
  expect(await screen.findByText('The script can be copied once there is a trusted site.')).toBeTruthy();

  await user.type(screen.getByLabelText('Address of the site'), 'https://tea.example{Enter}');

  expect(await screen.findByRole('button', { name: 'Remove the address https://tea.example' })).toBeTruthy();
  expect(changes).toEqual([{ trustedSites: ['https://tea.example'] }]);
});

it('says that the bound chat was deleted', async () => {
  await open(settings({ ...front, onlineChatId: 'gone' }).server);

  expect(await screen.findByText(/The bound chat was deleted/)).toBeTruthy();
});

it('draws the button with its list as the widget does', async () => {
  await open(settings().server);
  const stage = (await screen.findByRole('img', { name: /how the button looks/ })).lastElementChild;
  await waitFor(() => expect(stage?.shadowRoot?.querySelector('.amo-button__list')).toBeTruthy());

  const entries = [...(stage?.shadowRoot?.querySelectorAll('.amo-button__link') ?? [])];
  await userEvent.click(document.body);
  expect(stage?.shadowRoot?.querySelector<HTMLElement>('.amo-button__list')?.hidden).toBe(false);
  expect(entries.map((entry) => entry.querySelector('.amo-button__label')?.textContent)).toEqual([
    'Online chat',
    'Telegram',
    'Orders',
  ]);
});

it('deletes a button after asking, and brings it back', async () => {
  const { server } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'More about the button “Front”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await user.click(await screen.findByRole('button', { name: 'Delete the button' }));
  expect(await screen.findByText('No buttons yet')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));

  expect(await screen.findByRole('rowheader', { name: 'Front' })).toBeTruthy();
});

it('lets an operator look, not change', async () => {
  await open(settings().server, 'operator');

  expect((await value(1)).readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: 'Add a channel' })).toBeNull();
  expect(screen.queryByLabelText('Address of the site')).toBeNull();
  expect(within(document.body).getByRole<HTMLInputElement>('switch').disabled).toBe(true);
});
