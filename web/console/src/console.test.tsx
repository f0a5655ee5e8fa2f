import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { expect, test, vi } from 'vitest';
import { Start } from './console';
import { createTexts, type Language } from './i18n';

test.each([
  ['en', 'Conversations'],
  ['ru', 'Беседы'],
] as const)('the start page speaks %s', async (language: Language, title: string) => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const texts = await createTexts(language);
  const page = document.createElement('div');

  act(() => {
    createRoot(page).render(
      <I18nextProvider i18n={texts}>
        <MantineProvider>
          <Start />
        </MantineProvider>
      </I18nextProvider>,
    );
  });

  expect(page.querySelector('h1')?.textContent).toBe(title);
});
