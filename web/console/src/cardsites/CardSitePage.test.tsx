import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Notifications, notifications } from '@mantine/notifications';
import type { BusinessCardSite, UpdateBusinessCardSiteRequest } from '@beseda/protocol';
import { Route, Routes } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { ApiError } from '../api/apiError';
import type { SendUpload } from '../api/upload';
import { CardSitePage } from './CardSitePage';
import { CardSitesPage } from './CardSitesPage';

const look = {
  style: 'filled',
  font: 'sans',
  captionColor: '#ffffff',
  backgroundColor: '#2463eb',
  icon: true,
} as const;
const telegram = { ...look, kind: 'telegram', value: 'tea', link: 'https://t.me/tea', caption: 'Telegram' } as const;
const phone = { ...look, kind: 'phone', value: '+74951234567', link: 'tel:+74951234567', caption: 'Call us' } as const;

const tea: BusinessCardSite = {
  id: 'site-1',
  name: 'Tea',
  slug: 'tea-corner',
  address: 'https://chat.example/s/tea-corner',
  draft: {
    title: 'Tea corner',
    text: '',
    backgroundColor: '#ffffff',
    textColor: '#1f2328',
    buttons: [telegram, phone],
  },
  changedSincePublished: false,
  version: 3,
  createdAt: '2026-01-31T10:00:00.000Z',
  updatedAt: '2026-01-31T10:00:00.000Z',
};

const silent = { on: false, delaySeconds: 0, defaultLanguage: 'en', conditions: [], branches: [] };

function Pages() {
  return (
    <>
      <Notifications />
      <Routes>
        <Route path="/settings/business-card-sites" element={<CardSitesPage />} />
        <Route path="/settings/business-card-sites/:settingId" element={<CardSitePage />} />
      </Routes>
    </>
  );
}

/** The settings of one site; `refusals` answer the next changes. */
function settings(initial = tea) {
  let site = initial;
  const changes: UpdateBusinessCardSiteRequest[] = [];
  const steps: string[] = [];
  const refusals: { readonly status: number }[] = [];
  const server: Server = (method, path, body) => {
    if (path.endsWith('/online-chats')) return { body: { items: [{ id: 'chat-1', name: 'Shop' }] } };
    if (path.endsWith('/greeting')) return { body: silent };
    if (path.includes('/slugs/')) return { body: { available: !path.endsWith('/taken') } };
    const refusal = method === 'PATCH' ? refusals.shift() : undefined;
    if (refusal) return { status: refusal.status, body: refusal };
    if (method === 'PATCH') {
      const { draft, ...change } = body as UpdateBusinessCardSiteRequest;
      changes.push(body as UpdateBusinessCardSiteRequest);
      const { picture, ...content } = draft ?? {};
      const shown = picture ? { picture: { width: 40, height: 20, ...picture } } : {};
      site = { ...site, ...change, draft: { ...site.draft, ...content, ...shown }, version: site.version + 1 };
    }
    if (/\/(un)?publish$/.test(path)) {
      steps.push(path.split('/').at(-1) ?? '');
      const { publishedAt, ...hidden } = site;
      site = publishedAt ? hidden : { ...site, publishedAt: '2026-02-01T10:00:00.000Z' };
    }
    return path.endsWith('/business-card-sites') ? { body: { items: [site] } } : { body: site };
  };
  return { server, changes, steps, refusals };
}

const open = (server: Server, role?: 'operator') =>
  renderConsole(<Pages />, server, { path: '/settings/business-card-sites/site-1', ...(role && { role }) });

/** Opens the page before a server that answers uploads so. */
const openWithUploads = (server: Server, upload: SendUpload) =>
  renderConsole(<Pages />, server, { path: '/settings/business-card-sites/site-1', upload });

const photo = new File(['a photo'], 'shop.jpg', { type: 'image/jpeg' });

const fileInput = () => screen.findByRole('group', { name: 'Picture' }).then((group) => group.querySelector('input'));

const preview = () => screen.findByRole('region', { name: 'Preview' });

afterEach(() => {
  notifications.clean();
});

it('shows what is typed at once, and saves it only when asked', async () => {
  const { server, changes } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.type(await screen.findByLabelText('Title'), '!');
  await user.type(screen.getByLabelText('Text'), '<b>Daily</b>');
  expect(within(await preview()).getByText('Tea corner!')).toBeTruthy();
  expect(within(await preview()).getByText('<b>Daily</b>')).toBeTruthy();
  expect(changes).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(changes).toEqual([{ draft: { title: 'Tea corner!', text: '<b>Daily</b>' } }]));
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

it('opens the settings of a button from the preview', async () => {
  const { server, changes } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.click(within(await preview()).getByRole('button', { name: 'Set up the button “Call us”' }));
  const caption = screen.getByLabelText('Caption');
  expect(document.activeElement).toBe(caption);
  await user.clear(caption);
  await user.type(caption, 'Ring');
  await user.click(screen.getByText('Outline'));
  expect(screen.getByText('Contrast 1.0 : 1, at least 4.5 : 1 is needed')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(changes[0]?.draft?.buttons?.[1]).toMatchObject({ caption: 'Ring', style: 'outline' }));
});

it('moves, adds and removes buttons', async () => {
  const { server, changes } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Move button 2 up' }));
  await user.click(screen.getByRole('button', { name: 'Remove button 2' }));
  await user.click(screen.getByRole('button', { name: 'Add a button' }));
  await user.click(await screen.findByRole('menuitem', { name: 'E-mail' }));
  await user.type(screen.getByLabelText('Where it leads'), 'tea@example.org');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(changes[0]?.draft?.buttons).toEqual([
      { ...look, kind: 'phone', value: '+74951234567', caption: 'Call us' },
      { ...look, kind: 'email', value: 'tea@example.org', caption: 'E-mail' },
    ]),
  );
});

it('adds the button of a chat with the chat', async () => {
  const { server, changes } = settings();
  await open(server);
  const user = userEvent.setup();

  await screen.findByRole('option', { name: 'Shop' });
  await user.selectOptions(screen.getByLabelText('Bound online chat'), 'Shop');
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(changes[0]?.onlineChatId).toBe('chat-1'));
  expect(changes[0]?.draft?.buttons?.[0]).toEqual({ ...look, kind: 'online-chat', caption: 'Write to us' });
});

it('says while it is typed whether an address is free', async () => {
  const { server } = settings();
  await open(server);
  const user = userEvent.setup();
  const slug = await screen.findByLabelText('Address of the page');

  await user.clear(slug);
  await user.type(slug, 'Free');
  expect(await screen.findByText('The address is free')).toBeTruthy();
  await user.clear(slug);
  await user.type(slug, 'taken');
  expect(await screen.findByText('Another site has this address')).toBeTruthy();
});

it('shows what the server refuses at its field, in a button that was closed', async () => {
  const { server, refusals } = settings();
  refusals.push({
    status: 400,
    ...{
      code: 'invalid-request',
      errors: [
        { pointer: '/draft/title', code: 'title-blank', detail: '' },
        { pointer: '/draft/buttons/1/value', code: 'phone-invalid', detail: '' },
      ],
    },
  });
  await open(server);
  const user = userEvent.setup();

  await user.clear(await screen.findByLabelText('Title'));
  await user.click(screen.getByRole('button', { name: 'Save' }));

  expect(await screen.findByText('Enter a title: it is the first thing a visitor sees')).toBeTruthy();
  expect(screen.getByLabelText('Where it leads').getAttribute('aria-invalid')).toBe('true');
});

it('shows a picture while it comes, asks what it shows, and takes it away again', async () => {
  const { server, changes } = settings();
  const sent: string[] = [];
  let arrived: () => void = () => undefined;
  await openWithUploads(server, (path, _headers, file) => {
    sent.push(`${path} ${file.name}`);
    file.onProgress(0.5);
    return new Promise((resolve) => {
      arrived = () => resolve({ id: 'a1', width: 40, height: 20 });
    });
  });
  const user = userEvent.setup();

  await screen.findByLabelText('Title');
  await user.upload((await fileInput()) as HTMLInputElement, photo);
  expect((await screen.findByRole<HTMLProgressElement>('progressbar')).value).toBe(0.5);
  arrived();
  await user.type(await screen.findByLabelText('What the picture shows'), 'Our shop');
  expect(
    within(await preview())
      .getByAltText('Our shop')
      .getAttribute('src'),
  ).toMatch(/^data:/);
  await user.click(screen.getByRole('button', { name: 'Save' }));

  await waitFor(() => expect(changes).toEqual([{ draft: { picture: { id: 'a1', alt: 'Our shop' } } }]));
  expect(sent).toEqual(['/api/settings/v1/pictures shop.jpg']);
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(changes[1]).toEqual({ draft: { picture: null } }));
});

it('takes a picture that is dragged in', async () => {
  const sent: string[] = [];
  await openWithUploads(settings().server, (_path, _headers, file) => {
    sent.push(file.name);
    return Promise.resolve({ id: 'a1', width: 40, height: 20 });
  });

  const field = await screen.findByRole('group', { name: 'Picture' });
  fireEvent.drop(field, { dataTransfer: { types: ['Files'], files: [photo] } });

  expect(await screen.findByLabelText('What the picture shows')).toBeTruthy();
  expect(sent).toEqual(['shop.jpg']);
});

it('says why a picture is not taken, and leaves the page as it is', async () => {
  const { server } = settings();
  const refusal = { type: 'about:blank', title: 'No', status: 415, code: 'picture-unreadable' };
  await openWithUploads(server, () => Promise.reject(new ApiError(refusal)));
  const user = userEvent.setup();

  await screen.findByLabelText('Title');
  await user.upload((await fileInput()) as HTMLInputElement, photo);

  expect((await screen.findByRole('alert')).textContent).toContain('This file is no picture that can be shown');
  expect(screen.queryByLabelText('What the picture shows')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

it('has the settings of its chat on a tab, and asks before what is typed there is left', async () => {
  const { router } = await open(settings().server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('tab', { name: 'Online chat settings' }));
  expect(router.state.location.search).toBe('?tab=chat');
  const chat = within(screen.getByRole('tabpanel', { name: 'Online chat settings' }));
  await chat.findByText('No online chat');
  await user.selectOptions(chat.getByLabelText('Bound online chat'), 'Shop');
  await user.type(await chat.findByLabelText('Title of the window'), 'Tea');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(await chat.findByText('No online chat')).toBeTruthy();
  await user.selectOptions(chat.getByLabelText('Bound online chat'), 'Shop');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());

  await user.type(await chat.findByLabelText('Title of the window'), 'Tea');
  await user.click(screen.getByRole('tab', { name: 'Page' }));
  await user.click(screen.getByRole('link', { name: 'All business-card sites' }));
  expect(await screen.findByText('Leave without saving?')).toBeTruthy();
});

it('publishes what is saved and takes it off again', async () => {
  const { server, steps } = settings();
  await open(server);
  const user = userEvent.setup();

  await user.type(await screen.findByLabelText('Title'), '!');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Publish' }).disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Publish' }));

  const link = await screen.findByRole('link', { name: /chat\.example\/s\/tea-corner/ });
  expect(link.getAttribute('href')).toBe('https://chat.example/s/tea-corner');
  await user.click(screen.getByRole('button', { name: 'Unpublish' }));
  expect(await screen.findByText('Only you see the page so far.')).toBeTruthy();
  expect(steps).toEqual(['publish', 'unpublish']);
});

it('lets an operator look and change nothing', async () => {
  await open(settings().server, 'operator');

  expect((await screen.findByLabelText<HTMLInputElement>('Title')).readOnly).toBe(true);
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Add a button' })).toBeNull();
});
