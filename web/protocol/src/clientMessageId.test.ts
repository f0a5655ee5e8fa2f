import { expect, test } from 'vitest';
import { newClientMessageId } from './clientMessageId';

test('an id is a UUIDv7 that starts with its time', () => {
  const id = newClientMessageId(0x17f22e279b0);

  expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('ids rise within one millisecond, over its 4096th, and when the clock goes back', () => {
  const now = Date.now();
  const ids = Array.from({ length: 5000 }, () => newClientMessageId(now));
  ids.push(newClientMessageId(now - 3_600_000));

  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(5001);
});
