import { expect, it } from 'vitest';
import { iconContrast } from './contrast';

it.each([
  ['#000000', 'white', '21.0'],
  ['#3a63e0', 'white', '5.2'],
  ['#ffffff', 'black', '21.0'],
  ['#ffd400', 'black', '14.7'],
])('on %s the icon is %s, with a contrast of %s', (color, icon, ratio) => {
  const contrast = iconContrast(color);

  expect(contrast?.icon).toBe(icon);
  expect(contrast?.ratio.toFixed(1)).toBe(ratio);
});

it.each(['', '#fff', 'red', '#12345g'])('%s is no colour of a button', (color) => {
  expect(iconContrast(color)).toBeUndefined();
});
