import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const textIsRenderedAsText = 'Render text as text: markup from outside must never become HTML.';

const globalsOf = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));

export default defineConfig(
  globalIgnores(['**/dist/', '**/target/']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: textIsRenderedAsText },
        { selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]', message: textIsRenderedAsText },
        {
          selector: "CallExpression[callee.property.name='postMessage'] > Literal[value='*']",
          message: 'Name the origin that may read the message.',
        },
      ],
    },
  },
  {
    files: ['widget/src/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/|preact($|/)|@beseda/protocol$|vitest$)',
              message:
                'The widget runs on other people’s pages: it imports Preact, the protocol and its own files only.',
            },
          ],
        },
      ],
    },
  },
  { files: ['console/src/**'], extends: [reactHooks.configs.flat.recommended] },
  {
    files: ['console/dev/**', 'console/public/**', 'console/src/**/samples/**', 'widget/dev/**'],
    languageOptions: {
      globals: globalsOf(
        'Buffer console document fetch globalThis performance requestAnimationFrame localStorage navigator process setTimeout URL window',
      ),
    },
  },
  {
    files: ['integrations/**'],
    languageOptions: { globals: globalsOf('console globalThis process setTimeout URL') },
  },
);
