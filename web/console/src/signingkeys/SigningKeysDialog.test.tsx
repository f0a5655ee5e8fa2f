import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CreateSigningKeyRequest, OnlineChat, SigningKey } from '@beseda/protocol';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { SigningKeysDialog } from './SigningKeysDialog';

const SECRET = 'x0123456789-abcdefghijklmnopqrstuvwxyz_ABCD';
const PEM = '-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----';

const chat: OnlineChat = {
  id: '0d6f3a52-63c5-4d5b-9d0e-2f2d1c2b3a4f',
  name: 'Shop',
  conversationMode: 'one-active',
  placementAddresses: [],
  embeddedInApp: false,
  finishedConversations: { reopening: 'always', readable: false },
  buttonId: '1000001',
  version: 1,
  createdAt: '2026-01-31T10:00:00.000Z',
  updatedAt: '2026-01-31T10:00:00.000Z',
  embedScript: { available: false, reason: 'placement-missing' },
};

function key(number: number, change: Partial<SigningKey> = {}): SigningKey {
  return {
    id: `keykeykeykeykey${number}`,
    name: `Key ${number}`,
    algorithm: 'HS256',
    createdAt: '2026-01-31T10:00:00.000Z',
    createdBy: { id: 7, name: 'Anna' },
    fingerprint: `${number}a`.repeat(32),
    ...change,
  };
}

const problem = (status: number, code: string, errors: readonly object[] = []) => ({
  status,
  body: { type: 'about:blank', title: 'No', status, code, errors },
});

/** The keys of one chat; a public key that is not PEM is refused. */
function keysOf(initial: readonly SigningKey[]) {
  let items = initial;
  const sent: unknown[] = [];
  const server: Server = (method, path, body) => {
    if (method === 'GET') return { body: { items } };
    sent.push(body ?? path);
    if (path.endsWith('/revoke')) {
      items = items.map((each) => (path.includes(each.id) ? { ...each, revokedAt: '2026-02-01T10:00:00.000Z' } : each));
      return { body: items.find((each) => path.includes(each.id)) ?? {} };
    }
    const request = body as CreateSigningKeyRequest;
    if (request.publicKey !== undefined && !request.publicKey.startsWith('-----BEGIN PUBLIC KEY-----'))
      return problem(400, 'invalid-request', [{ pointer: '/publicKey', code: 'public-key-not-pem', detail: 'No.' }]);
    const created = key(items.length + 1, { name: request.name ?? 'unnamed', algorithm: request.algorithm });
    items = [created, ...items];
    return { status: 201, body: request.algorithm === 'HS256' ? { ...created, secret: SECRET } : created };
  };
  return { server, sent };
}

const open = (server: Server, onClose: () => void = () => undefined) =>
  renderConsole(<SigningKeysDialog chat={chat} onClose={onClose} />, server);
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

it('says when there are no keys, and what to do', async () => {
  await open(keysOf([]).server);

  expect(await screen.findByText(/There are no keys yet/)).toBeTruthy();
  expect(button('Create a secret')).toBeTruthy();
  expect(button('Upload a public key')).toBeTruthy();
  expect(screen.queryByText('Code for your server')).toBeNull();
});

it('shows every key with its algorithm, fingerprint, author and state', async () => {
  await open(keysOf([key(2, { algorithm: 'ES256' }), key(1, { revokedAt: '2026-02-01T10:00:00.000Z' })]).server);

  const list = within(await screen.findByRole('list', { name: 'Signing keys' }));
  const [second, first] = list.getAllByRole('listitem');
  expect(second?.textContent).toContain('ES256');
  expect(second?.textContent).toContain('Active');
  expect(second?.textContent).toContain('keykeykeykeykey2');
  expect(second?.textContent).toContain('2a'.repeat(32));
  expect(second?.textContent).toContain('Anna');
  expect(first?.textContent).toContain('Revoked');
  expect(list.getAllByRole('button').map((each) => each.getAttribute('aria-label'))).toEqual([
    'Revoke the key “Key 2”',
  ]);
});

it('shows a new secret once, to copy, and in the code for the server', async () => {
  const { server, sent } = keysOf([]);
  const view = await open(server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Create a secret' }));
  await user.type(screen.getByLabelText('Name of the key'), ' Server {Enter}');

  const secret = await screen.findByRole('region', { name: 'Secret of the key “Server”' });
  expect(sent).toEqual([{ name: 'Server', algorithm: 'HS256' }]);
  expect(secret.textContent).toContain('it will not be shown again');
  await user.click(within(secret).getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe(SECRET);
  expect(screen.getByRole('region', { name: 'user-token.mjs' }).textContent).toContain(`SECRET = '${SECRET}'`);

  view.unmount();
  await open(server);
  expect(await screen.findByText('Server')).toBeTruthy();
  expect(document.body.textContent).not.toContain(SECRET);
  expect(document.body.textContent).toContain('PUT_THE_SECRET_HERE');
});

it('closes only on purpose while a secret is shown', async () => {
  let closed = 0;
  await open(keysOf([]).server, () => (closed += 1));
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Create a secret' }));
  await user.click(button('Create'));
  await screen.findByText(SECRET);

  await user.keyboard('{Escape}');
  expect(closed).toBe(0);

  await user.click(button('Done'));
  expect(closed).toBe(1);
});

it('fills the samples of every language in', async () => {
  await open(keysOf([key(1)]).server);
  const user = userEvent.setup();
  await screen.findByText('Code for your server');

  for (const [language, file] of [
    ['Node.js', 'user-token.mjs'],
    ['PHP', 'user-token.php'],
    ['Python', 'user_token.py'],
    ['Java', 'UserToken.java'],
  ] as const) {
    await user.click(screen.getByRole('tab', { name: language }));
    const sample = await screen.findByRole('region', { name: file });
    await user.click(within(sample).getByRole('button', { name: 'Copy' }));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain(chat.id);
    expect(copied).toContain('keykeykeykeykey1');
    expect(copied).toContain('PUT_THE_SECRET_HERE');
    expect(copied).not.toContain('{{');
  }
});

it('uploads a public key and shows no secret', async () => {
  const { server, sent } = keysOf([]);
  await open(server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Upload a public key' }));
  await user.click(screen.getByRole('radio', { name: 'RS256' }));
  await user.click(screen.getByLabelText('Public key'));
  await user.paste(PEM);
  await user.click(button('Upload'));

  await screen.findByRole('list', { name: 'Signing keys' });
  expect(sent).toEqual([{ algorithm: 'RS256', publicKey: PEM }]);
  expect(screen.queryByText('Code for your server')).toBeNull();
});

it('names what is wrong with a public key at its field, and keeps what was pasted', async () => {
  await open(keysOf([]).server);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Upload a public key' }));
  const field = screen.getByLabelText<HTMLTextAreaElement>('Public key');

  await user.click(button('Upload'));
  expect(await screen.findByText(/^Paste the public key, from/)).toBeTruthy();

  await user.click(field);
  await user.paste('ssh-rsa AAAA');
  await user.click(button('Upload'));

  expect(await screen.findByText(/^Paste one key in PEM form/)).toBeTruthy();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.value).toBe('ssh-rsa AAAA');
});

it('does not even send a private key', async () => {
  const { server, sent } = keysOf([]);
  await open(server);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Upload a public key' }));

  await user.click(screen.getByLabelText('Public key'));
  await user.paste('-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY-----');
  await user.click(button('Upload'));

  expect(await screen.findByText(/^This is a private key/)).toBeTruthy();
  expect(sent).toEqual([]);
});

it('asks before revoking and says what happens', async () => {
  const { server, sent } = keysOf([key(2), key(1)]);
  await open(server);
  const user = userEvent.setup();

  await user.click(await screen.findByRole('button', { name: 'Revoke the key “Key 1”' }));
  expect(screen.getByText(/cannot be brought back/)).toBeTruthy();
  await user.click(button('Cancel'));
  expect(screen.queryByText(/cannot be brought back/)).toBeNull();
  expect(document.activeElement).toBe(button('Revoke the key “Key 1”'));
  expect(sent).toEqual([]);

  await user.click(button('Revoke the key “Key 1”'));
  await user.click(button('Revoke for good'));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Revoke the key “Key 1”' })).toBeNull());
  expect(sent).toHaveLength(1);
  expect(button('Revoke the key “Key 2”')).toBeTruthy();
});

it('offers no sixth key, and says so when the server knew of it first', async () => {
  const five = [1, 2, 3, 4, 5].map((number) => key(number));
  const view = await open(keysOf(five).server);
  expect(await screen.findByText(/There can be 5 active keys at most/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Create a secret' })).toBeNull();
  view.unmount();

  await open((method) => (method === 'GET' ? { body: { items: [] } } : problem(409, 'signing-keys-too-many')));
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Create a secret' }));
  await user.click(button('Create'));
  expect((await screen.findByRole('alert')).textContent).toContain('There can be 5 active keys at most');
});

it('says when the keys could not be loaded, and loads them again', async () => {
  let broken = true;
  await open(() => (broken ? problem(403, 'forbidden') : { body: { items: [key(1)] } }));
  const user = userEvent.setup();
  expect((await screen.findByRole('alert')).textContent).toContain('This takes an administrator.');

  broken = false;
  await user.click(button('Try again'));

  expect(await screen.findByText('Key 1')).toBeTruthy();
});
