import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import { renderConsole, type Server } from '../../test/render';
import { SignInPage } from './SignInPage';

const user = { id: 7, name: 'Anna', email: 'a@b.c', role: 'operator', accountId: 1, accountName: 'Shop' };
const refusal = (status: number, code: string) => ({
  status,
  body: { type: 'about:blank', title: code, status, code },
});

const auth: Server = (_method, path, body) => {
  if (path === '/auth/refresh') return refusal(401, 'signed-out');
  const { password } = body as { password: string };
  return password === 'right'
    ? { body: { accessToken: 'token', expiresInSeconds: 600, user } }
    : refusal(401, 'wrong-credentials');
};

function Where() {
  const { pathname, search } = useLocation();
  return <p>{`at ${pathname}${search}`}</p>;
}

async function signInPage(path: string) {
  const { session } = await renderConsole(
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route path="*" element={<Where />} />
    </Routes>,
    auth,
    { signedIn: false, path },
  );
  await session.restore();
  return {
    user: userEvent.setup(),
    email: await screen.findByLabelText('E-mail'),
    password: screen.getByLabelText<HTMLInputElement>('Password'),
  };
}

it('leads back to where one was', async () => {
  const { user, email, password } = await signInPage('/sign-in?from=%2Finbox%2F42%3Fstate%3Dfinished');

  await user.type(email, 'a@b.c');
  await user.type(password, 'right{Enter}');

  expect(await screen.findByText('at /inbox/42?state=finished')).toBeTruthy();
});

it('says that e-mail or password are wrong, and which of them it will not say', async () => {
  const { user, email, password } = await signInPage('/sign-in');

  await user.type(email, 'a@b.c');
  await user.type(password, 'wrong{Enter}');

  expect((await screen.findByRole('alert')).textContent).toBe('This e-mail or password is not right.');
  expect(password.value).toBe('wrong');
});

it('asks for what is missing before it asks the server', async () => {
  const { user } = await signInPage('/sign-in');

  await user.click(screen.getByRole('button', { name: 'Sign in' }));

  expect(screen.getByText('Enter your e-mail')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('E-mail'));
});

it('shows the password on demand', async () => {
  const { user, password } = await signInPage('/sign-in');
  expect(password.type).toBe('password');

  await user.click(screen.getByRole('button', { name: 'Show the password' }));

  expect(password.type).toBe('text');
});
