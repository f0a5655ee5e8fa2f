import { expect, it } from 'vitest';
import base from './base.css?raw';

const SOURCES = import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true });
/** By their paths; none is loaded. */
const STYLES = Object.keys(import.meta.glob('../../../node_modules/@mantine/core/styles/*.css'));
const IMPORT = /import \{([^}]*)\} from '@mantine\/core'/g;

it('has the style of every component that is used', () => {
  const used = Object.values(SOURCES).flatMap((source) =>
    [...source.matchAll(IMPORT)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
  );

  const styled = [...new Set(used)].filter((name) => STYLES.some((path) => path.endsWith(`/${name}.css`)));

  expect(styled.length).toBeGreaterThan(20);
  expect(styled.filter((name) => !base.includes(`/${name}.css`))).toEqual([]);
});
