import { convertCssVariables, defaultCssVariablesResolver, DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { expect, it } from 'vitest';
import { theme } from './theme';

it('has its variables in theme.css, because the page allows no style element', async () => {
  const css = convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root');

  await expect(css.replaceAll(/[{;]/g, '$&\n').replaceAll('}', '}\n')).toMatchFileSnapshot('theme.css');
});
