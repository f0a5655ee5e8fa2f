import { expect, test } from 'vitest';
import { readVisitorServerFrame } from './visitorSocket';

test('a frame of a known type is read, with the members this client does not know', () => {
  const frame = readVisitorServerFrame('{"type":"accepted","clientMessageId":"a","later":1}');

  expect(frame).toEqual({ type: 'accepted', clientMessageId: 'a', later: 1 });
});

test.each(['{"type":"confetti"}', '{"type":7}', '[]', 'null', '{', ''])('%s is ignored', (text) => {
  expect(readVisitorServerFrame(text)).toBeUndefined();
});
