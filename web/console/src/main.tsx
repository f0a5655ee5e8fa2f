import '@mantine/core/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './console';
import { createTexts } from './i18n';

const root = document.getElementById('console');
if (root !== null) {
  const language = navigator.language.startsWith('ru') ? 'ru' : 'en';
  document.documentElement.lang = language;
  const texts = await createTexts(language);
  createRoot(root).render(
    <StrictMode>
      <Console texts={texts} />
    </StrictMode>,
  );
}
