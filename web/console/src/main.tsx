import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiClient } from './api/apiClient';
import { App } from './app/App';
import { startI18n } from './i18n/i18n';
import { browserSession } from './session/browserSession';

const session = browserSession();
void session.restore();

const i18n = await startI18n();
const api = new ApiClient(
  (input, init) => fetch(input, init),
  session,
  () => i18n.language,
);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <App i18n={i18n} services={{ session, api }} />
  </StrictMode>,
);
