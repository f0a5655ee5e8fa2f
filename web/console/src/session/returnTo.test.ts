import { describe, expect, it } from 'vitest';
import { returnPath, signInPath } from './returnTo';

describe('signing in', () => {
  it('leads back to where one was', () => {
    const path = signInPath({ pathname: '/inbox/42', search: '?state=finished' });

    expect(returnPath(new URLSearchParams(path.split('?')[1]))).toBe('/inbox/42?state=finished');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/sign-in', ''])(
    'leads to the inbox instead of %s',
    (from) => {
      expect(returnPath(new URLSearchParams({ from }))).toBe('/inbox');
    },
  );
});
