import { expect, it } from 'vitest';
import { initialsOf } from './Initials';

it.each([
  ['Анна Котова', 'АК'],
  ['Ольга Сергеевна Петрова-Водкина', 'ОП'],
  ['anna', 'A'],
  ['  ', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
