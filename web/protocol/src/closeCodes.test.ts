import { expect, test } from 'vitest';
import { afterClose } from './closeCodes';

test.each([
  [1006, 'reconnect'],
  [1009, 'reconnect'],
  [4001, 'reconnect'],
  [4399, 'reconnect'],
  [4400, 'stop'],
  [4401, 'renew-session'],
  [4403, 'stop'],
  [4408, 'renew-session'],
  [4429, 'wait'],
  [4499, 'stop'],
] as const)('a close with %i means %s', (code, expected) => {
  expect(afterClose(code)).toBe(expected);
});
