import { expect, it } from 'vitest';
import { goBack, type ConsentWindow } from './goBack';

const LOCATION = 'https://integration.example/?code=1';

function windowWith(opener: ConsentWindow['opener']) {
  const done: string[] = [];
  const page: ConsentWindow = {
    opener,
    location: { assign: (address) => done.push(`went to ${address}`) },
    close: () => done.push('closed'),
  };
  return { page, done };
}

it('goes to the integration in this window', () => {
  for (const mode of [null, 'post_message', 'other']) {
    const { page, done } = windowWith({ location: { href: '' } });
    goBack(page, LOCATION, mode);
    expect(done).toEqual([`went to ${LOCATION}`]);
  }
});

it('sends the opener there and closes, when it is a popup', () => {
  const opener = { location: { href: '' } };
  const { page, done } = windowWith(opener);
  goBack(page, LOCATION, 'popup');
  expect(opener.location.href).toBe(LOCATION);
  expect(done).toEqual(['closed']);
});

it('goes there itself when a popup has lost its opener', () => {
  const { page, done } = windowWith(null);
  goBack(page, LOCATION, 'popup');
  expect(done).toEqual([`went to ${LOCATION}`]);
});
