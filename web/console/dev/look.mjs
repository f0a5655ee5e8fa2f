// Opens every page of the built console over the fake server, in both sizes and both colour schemes, and keeps a
// picture of each in target/look. Ends with an error on anything the content security policy refused, on an error in
// the browser's console, and on what axe finds.
//
//   npm run build && npm run look
import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const PORT = process.env.PORT ?? '18765';
const BASE = `http://localhost:${PORT}`;
const OUT = new URL('../target/look/', import.meta.url);
const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const only = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const problems = [];

await mkdir(OUT, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

try {
  for (const [size, viewport] of Object.entries(SIZES).filter(
    ([name]) => !process.env.SIZE || process.env.SIZE === name,
  )) {
    for (const colorScheme of ['light', 'dark'].filter((name) => !process.env.SCHEME || process.env.SCHEME === name)) {
      const server = await startServer();
      await lookAround(size, viewport, colorScheme);
      await stop(server);
    }
  }
} finally {
  await browser.close();
}
for (const problem of new Set(problems)) console.log(problem);
console.log(`${problems.length} problems; pictures in ${OUT.pathname}`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Of a table with tea, more or less. */
async function picture(page) {
  const encoded = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 500 });
    const pen = canvas.getContext('2d');
    const sky = pen.createLinearGradient(0, 0, 800, 500);
    sky.addColorStop(0, '#ffd8a8');
    sky.addColorStop(1, '#e8590c');
    pen.fillStyle = sky;
    pen.fillRect(0, 0, 800, 500);
    pen.fillStyle = '#0c7c74';
    pen.beginPath();
    pen.arc(400, 280, 130, 0, 2 * Math.PI);
    pen.fill();
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
}

/** Anew for every look around: each begins with the same conversations. */
async function startServer() {
  const server = spawn(process.execPath, [new URL('fakeServer.mjs', import.meta.url).pathname], {
    env: { ...process.env, PORT },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => server.kill());
  await new Promise((resolve) => server.stdout.once('data', resolve));
  return server;
}

async function stop(server) {
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await stopped;
}

async function lookAround(size, viewport, colorScheme) {
  const locale = colorScheme === 'light' ? 'ru-RU' : 'en-GB';
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale,
    bypassCSP: false,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const label = `${size}-${colorScheme}`;
  page.on('console', (message) => {
    const expected = /401|404|503|409|422|Failed to load resource/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !expected)
      problems.push(`${label} console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${label} page error: ${error.message}`));

  const keep = async (name) => {
    if (only.length > 0 && !only.some((part) => name.includes(part))) return;
    await page.waitForTimeout(350);
    await page.screenshot({ path: new URL(`${name}-${label}.png`, OUT).pathname });
    // By the debugger's door, which the page's own policy does not guard.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run(document, { rules: { region: { enabled: false } } }),
    );
    for (const { id, nodes } of violations) {
      problems.push(
        `${label} ${name} axe ${id}: ${nodes
          .slice(0, 2)
          .map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`)
          .join(' | ')}`,
      );
    }
  };
  const visit = async (path) => {
    await page.goto(`${BASE}/console${path}`);
    await page.waitForLoadState('networkidle');
  };
  const signIn = async (email) => {
    await page.fill('input[name=email]', email);
    await page.fill('input[name=password]', 'beseda');
    await page.keyboard.press('Enter');
    await page.waitForSelector('main#content');
  };
  const dev = (path, body) =>
    fetch(`${BASE}/dev/${path}`, { method: 'POST', body: JSON.stringify(body) }).then((answer) =>
      answer.json().catch(() => undefined),
    );

  await visit('/settings/online-chats');
  await keep('sign-in');
  await page.fill('input[name=email]', 'full@example.org');
  await page.fill('input[name=password]', 'wrong');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role=alert]');
  await keep('sign-in-refused');
  await signIn('new@example.org');
  if (new URL(page.url()).pathname !== '/console/settings/online-chats')
    problems.push(`${label}: not back after sign-in`);
  await keep('chats-empty');
  await visit('/settings/feedback-buttons');
  await keep('buttons-empty');
  await visit('/settings/business-card-sites');
  await keep('sites-empty');
  await visit('/inbox');
  await keep('inbox-empty');
  await visit('/leads');
  await keep('leads-empty');
  for (const list of ['contacts', 'customers']) {
    await visit(`/${list}`);
    await keep(`${list}-empty`);
  }
  await visit('/settings/canned-replies');
  await keep('replies-empty');
  for (const path of ['integrations', 'api-tokens', 'webhooks']) {
    await visit(`/settings/${path}`);
    await keep(`programs-${path}-empty`);
  }

  await context.clearCookies();
  await visit('/inbox');
  await signIn('full@example.org');
  await page.waitForSelector('[data-conversation]');
  await keep('inbox');
  await lookIntoInbox();
  await visit('/inbox');
  await page.locator('[data-conversation]').nth(2).click();
  await page.waitForSelector('article');
  const conversation = new URL(page.url()).pathname.split('/').at(-1);
  await page.locator('textarea').first().fill('Здравствуйте! Сейчас уточню на складе и вернусь с ответом.');
  await page.keyboard.press('Enter');
  await dev('visitor', {
    conversation,
    text: 'Спасибо, жду! Вот ещё ссылка: https://tea.example/item/42 <b>не html</b>',
  });
  await dev('visitor', { conversation, text: 'Потеряно по дороге', lost: true });
  await dev('visitor', { conversation, text: 'А это после пропавшего' });
  await page.getByText('А это после пропавшего').last().waitFor();
  if ((await page.getByText('Потеряно по дороге').count()) === 0) problems.push(`${label}: the gap was not filled`);
  await keep('thread');
  await dev('fail', { times: 3 });
  await page.locator('textarea').first().fill('Это не отправится с трёх раз');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').first().waitFor({ timeout: 15_000 });
  await keep('thread-failed');
  await page.getByRole('alert').getByRole('button').first().click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Завершить беседу|Finish the conversation/ }).click();
  await page.getByRole('dialog').waitFor();
  await keep('finish-dialog');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Завершить беседу|Finish the conversation/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await keep('thread-finished');
  await visit('/inbox?state=finished');
  await keep('inbox-finished');
  await lookIntoCrm();
  await visit('/settings/online-chats');
  await keep('chats');
  await page
    .getByRole('button', { name: /Режим бесед|Conversations:/ })
    .first()
    .click();
  await page.getByRole('menu').waitFor();
  await keep('chats-mode');
  await page.getByRole('menuitem', { name: /Завершённые беседы|Finished conversations/ }).click();
  await page.getByRole('radio', { name: /несколько дней|for some days/ }).click();
  await keep('chats-finished');
  await page.getByRole('button', { name: /^(Отмена|Cancel)$/ }).click();
  await page
    .getByRole('button', { name: /Режим бесед|Conversations:/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  const externalId = page.getByRole('button', { name: /Внешний ID чата|External ID of/ });
  await externalId.first().click();
  await page.getByRole('option').nth(2).waitFor();
  await keep('external-id');
  await page.keyboard.type('нет такого');
  await keep('external-id-nothing');
  await page.getByRole('button', { name: /Создать поле|Create a field/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await keep('external-id-create');
  await page.getByRole('textbox', { name: /Название|Name/ }).fill('Customer number');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Customer number/ }).waitFor();
  await keep('external-id-created');
  await page
    .getByRole('button', { name: /Отказано|refused/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await keep('chats-refused');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: /код для вставки чата|embed code of/ })
    .nth(1)
    .click();
  await page.getByRole('dialog').waitFor();
  await keep('embed-empty');
  await page.locator('input[type=url]').fill('http://shop.example');
  await page.keyboard.press('Enter');
  await page.locator('input[aria-invalid=true]').waitFor();
  await keep('embed-refused');
  await page.getByRole('button', { name: /Готово|Done/ }).click();
  await page
    .getByRole('button', { name: /код для вставки чата|embed code of/ })
    .first()
    .click();
  await page.locator('pre').waitFor();
  await page.getByLabel(/Проверить мою страницу|Check my page/).fill('https://elsewhere.example/catalog');
  await page.getByRole('button', { name: /^(Проверить|Check)$/ }).click();
  await page.getByText(/код не работает|does not work on/).waitFor();
  await keep('embed-web');
  await page.getByRole('button', { name: /Готово|Done/ }).click();
  await page
    .getByRole('button', { name: /код для вставки чата|embed code of/ })
    .nth(2)
    .click();
  await page.locator('pre').waitFor();
  await keep('embed-app');
  await page.getByRole('button', { name: /Готово|Done/ }).click();
  const more = page.getByRole('button', { name: /Ещё о чате|More about/ }).first();
  await more.click();
  await page.getByRole('menuitem', { name: /История изменений|History of changes/ }).click();
  await page.getByRole('dialog').waitFor();
  await keep('chat-changes');
  await page.keyboard.press('Escape');
  await more.click();
  await page.getByRole('menuitem', { name: /Удалить|Delete/ }).click();
  await page.getByRole('dialog').waitFor();
  await keep('chat-delete');
  await page.keyboard.press('Escape');
  await lookAtGreeting();
  await page
    .getByRole('button', { name: /Ключи подписи|Signing keys/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await keep('signing-keys-empty');
  await page.getByRole('button', { name: /Загрузить открытый ключ|Upload a public key/ }).click();
  await page.locator('textarea').fill('ssh-rsa AAAA');
  await page.getByRole('button', { name: /^(Загрузить|Upload)$/ }).click();
  await page.locator('textarea[aria-invalid=true]').waitFor();
  await keep('signing-key-refused');
  await page.getByRole('button', { name: /^(Отмена|Cancel)$/ }).click();
  await page.getByRole('button', { name: /Создать секрет|Create a secret/ }).click();
  await page.getByRole('button', { name: /^(Создать|Create)$/ }).click();
  await page.getByRole('tab', { name: 'Java' }).click();
  await keep('signing-key-created');
  await page.getByRole('button', { name: /Отозвать ключ|Revoke the key/ }).click();
  await keep('signing-key-revoke');
  await page.getByRole('button', { name: /Отозвать навсегда|Revoke for good/ }).click();
  await page.getByRole('tab', { name: 'Java' }).waitFor({ state: 'detached' });
  await keep('signing-key-revoked');
  await page.getByRole('button', { name: /Готово|Done/ }).click();
  await page.getByRole('button', { name: /^(Создать онлайн-чат|Create an online chat)$/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await keep('create-dialog');
  await page.keyboard.press('Escape');
  await visit('/settings/feedback-buttons');
  await keep('buttons');
  await page.getByRole('link', { name: 'Витрина' }).click();
  await page.getByText(/^(Предпросмотр|Preview)$/).waitFor();
  await keep('button');
  await page.getByRole('heading', { name: /^(Каналы связи|Channels)$/ }).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: /^(Поднять канал 2|Move channel 2 up)$/ }).click();
  await page.getByRole('button', { name: /^(Добавить канал|Add a channel)$/ }).click();
  await page.getByRole('menuitem', { name: /^(Ссылка|Link)$/ }).click();
  await page.getByRole('textbox', { name: /^(Канал 5|Channel 5)/ }).fill('http://tea');
  await page.getByRole('button', { name: /^(Сохранить|Save)$/ }).click();
  await page.locator('input[aria-invalid=true]').first().waitFor();
  await page.locator('input[aria-invalid=true]').first().scrollIntoViewIfNeeded();
  await keep('button-refused');
  await page.getByLabel(/^(Цвет|Colour)$/).fill('#9ab');
  await page.getByLabel(/^(Цвет|Colour)$/).click();
  await keep('button-colour');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^(Все кнопки|All buttons)$/ }).click();
  await page.getByRole('dialog').waitFor();
  await keep('button-leave');
  await page.getByRole('button', { name: /^(Уйти|Leave)$/ }).click();
  await page.getByRole('link', { name: 'Только звонки' }).click();
  await page.getByText(/Привязанный чат удалён|bound chat was deleted/).waitFor();
  await keep('button-chat-gone');
  await page.getByRole('heading', { name: /^(Размещение|Placement)$/ }).scrollIntoViewIfNeeded();
  await page.locator('input[type=url]').fill('http://shop.example');
  await page.keyboard.press('Enter');
  await page.locator('input[aria-invalid=true]').waitFor();
  await keep('button-placement');
  await page
    .getByText(/^(Предпросмотр|Preview)$/)
    .first()
    .scrollIntoViewIfNeeded();
  await keep('button-preview');
  await visit('/settings/business-card-sites');
  await keep('sites');
  await page.getByRole('link', { name: 'Чайная', exact: true }).click();
  await page.getByText(/^(Предпросмотр|Preview)$/).waitFor();
  await keep('site');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
  await page.locator('[role=alert]').first().waitFor();
  await keep('site-picture-refused');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: await picture(page) });
  await page.getByLabel(/^(Что на картинке|What the picture shows)$/).fill('Чайник и две чашки');
  await keep('site-picture');
  await page.getByText(/^(Компьютер|Desktop)$/).click();
  const telegram = page.getByRole('button', { name: /^(Настроить кнопку|Set up the button) .Telegram.$/ }).first();
  await telegram.hover();
  await keep('site-hover');
  await telegram.click();
  await keep('site-button');
  await page.getByRole('button', { name: /^(Добавить кнопку|Add a button)$/ }).click();
  await page.getByRole('menuitem', { name: /^(Ссылка|Link)$/ }).click();
  await page.getByLabel(/^(Адрес страницы|Address of the page)$/).fill('support');
  await page.getByRole('button', { name: /^(Сохранить|Save)$/ }).click();
  await page.locator('input[aria-invalid=true]').first().waitFor();
  await page.locator('input[aria-invalid=true]').first().scrollIntoViewIfNeeded();
  await keep('site-refused');
  await page.locator('input[aria-invalid=true]').last().scrollIntoViewIfNeeded();
  await keep('site-button-refused');
  await page.getByRole('button', { name: /^(Отменить|Discard)$/ }).click();
  await lookAtChatSettings();
  await lookAtPrograms();
  await visit('/settings/canned-replies');
  await keep('replies');
  await page
    .getByRole('button', { name: /^(Изменить|Change) / })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await page.locator('input[maxlength="33"]').fill('hello world');
  await page.getByRole('button', { name: /^(Сохранить|Save)$/ }).click();
  await page.locator('input[aria-invalid=true]').waitFor();
  await keep('replies-refused');
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^(Удалить|Delete) / })
    .first()
    .click();
  await page.getByRole('button', { name: /^(Отменить|Undo)$/ }).waitFor();
  await keep('replies-deleted');
  await page.getByRole('button', { name: /^(Отменить|Undo)$/ }).click();
  await visit('/no-such-page');
  await keep('not-found');
  if (size === 'phone') {
    await page.getByRole('button', { name: /Открыть меню|Open the menu/ }).click();
    await page.getByRole('dialog').waitFor();
    await keep('drawer');
    await page.keyboard.press('Escape');
  } else {
    await page.getByRole('button', { name: /Профиль|Profile/ }).click();
    await page.getByRole('menu').waitFor();
    await keep('user-menu');
    await page.keyboard.press('Escape');
  }
  await visit('/settings/users');
  await page.getByText('marat@example.org').waitFor();
  await keep('users');
  await page.getByRole('button', { name: /^(Добавить пользователя|Add a user)$/ }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await keep('users-add');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: /^(Отключить|Deactivate)/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await keep('users-deactivate');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await visit('/inbox');
  await dev('drop', { code: 4429 });
  await page.waitForTimeout(2_000);
  await keep('reconnecting');
  await context.close();

  /** The board, the list, the cards, custom fields and the search over everything. */
  async function lookIntoCrm() {
    await visit('/leads');
    await page.locator('[data-lead]').first().waitFor();
    await keep('leads');
    const menuOf = (at) =>
      page.getByRole('button', { name: /^(Что сделать со сделкой|What to do with the lead)/ }).nth(at);
    await menuOf(0).click();
    await page.getByRole('menu').waitFor();
    await keep('lead-menu');
    await page.getByRole('menuitem', { name: /^(Связать с имеющейся|Link to an existing)/ }).click();
    await page.getByRole('dialog').waitFor();
    await keep('lead-link-empty');
    await page.waitForTimeout(500);
    await page.getByRole('textbox', { name: /^(Со сделкой|To a lead)$/ }).click();
    await page.keyboard.type('Чай');
    await page.locator('[role=option]').first().waitFor();
    await keep('lead-link');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(Закрыть|Close)$/ }).click();
    await menuOf(1).click();
    await page.getByRole('menuitem', { name: /^(Отклонить|Decline)$/ }).click();
    await page.getByRole('button', { name: /^(Отменить|Undo)$/ }).waitFor();
    await keep('lead-declined');
    await visit('/leads?view=list');
    await page.locator('tbody a').first().waitFor();
    await keep('leads-list');
    await visit('/leads?view=list&query=такого%20нет');
    await page.getByText(/Ничего не нашлось|Nothing found/).waitFor();
    await keep('leads-nothing');
    const { id } = await dev('lead', {});
    await visit(`/leads/${id}`);
    await page.waitForSelector('article');
    await keep('lead');
    await page.getByRole('textbox', { name: 'Номер заказа' }).fill('сорок');
    await page.getByRole('button', { name: /^(Сохранить|Save)$/ }).click();
    await page.locator('input[aria-invalid=true]').first().waitFor();
    await page.locator('input[aria-invalid=true]').first().scrollIntoViewIfNeeded();
    await keep('lead-refused');
    await page.getByRole('textbox', { name: 'Номер заказа' }).fill('40777');
    await page.getByRole('textbox', { name: /^(Бюджет|Budget)$/ }).fill('990');
    await dev('change', { type: 'leads', id, price: 1500 });
    await page.getByRole('button', { name: /^(Сохранить|Save)$/ }).click();
    await page.getByRole('button', { name: /^(Взять чужое|Take theirs)$/ }).waitFor();
    await page.getByRole('textbox', { name: /^(Бюджет|Budget)$/ }).scrollIntoViewIfNeeded();
    await keep('lead-clash');
    await page.getByRole('link', { name: /^(Все сделки|All leads)$/ }).click();
    await page.getByRole('dialog').waitFor();
    await keep('lead-leave');
    await page.getByRole('button', { name: /^(Остаться|Stay)$/ }).click();
    await page.getByRole('button', { name: /^(Отменить|Discard)$/ }).click();
    await page.getByRole('tab', { name: /^(Заметки|Notes)$/ }).click();
    await page.getByRole('textbox', { name: /^(Новая заметка|New note)$/ }).fill('Позвонить в пятницу');
    await page.getByRole('textbox', { name: /^(Новая заметка|New note)$/ }).scrollIntoViewIfNeeded();
    await keep('lead-notes');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: /^(История|History)$/ }).click();
    await keep('lead-journal');
    await visit('/leads/99999999');
    await page
      .getByText(/Сделка не найдена|Lead not found/)
      .first()
      .waitFor();
    await keep('lead-missing');
    await visit('/customers');
    await page.locator('tbody a').first().waitFor();
    await keep('customers');
    await page.locator('tbody a').first().click();
    await page.locator('article').first().waitFor();
    await keep('customer');
    await visit('/companies');
    await page.locator('tbody a').first().waitFor();
    await keep('companies');
    await page.locator('tbody a').first().click();
    await page.getByRole('tab', { name: /^(Заметки|Notes)$/ }).waitFor();
    await keep('company');
    await visit('/companies');
    await page.getByRole('button', { name: /^(Добавить компанию|Add a company)$/ }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await keep('company-add');
    await page.keyboard.press('Escape');
    await visit('/contacts');
    await page.locator('tbody a').first().waitFor();
    await keep('contacts');
    await page
      .getByRole('link', { name: /^Посетитель/ })
      .nth(2)
      .click();
    await page.locator('article').first().waitFor();
    await keep('contact');
    await page.getByRole('button', { name: /^(Разъединить посетителя|Undo the link of)/ }).click();
    await page.getByRole('dialog').waitFor();
    await keep('contact-undo-link');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(Данные клиента|The client’s data)$/ }).click();
    await page.getByRole('menuitem', { name: /^(Стереть клиента|Erase the client)$/ }).waitFor();
    await keep('contact-menu');
    await page.getByRole('menuitem', { name: /^(Стереть клиента|Erase the client)$/ }).click();
    await page.getByText(/1.248/).waitFor();
    await keep('contact-erase');
    await page.getByRole('button', { name: /^(Стереть навсегда|Erase for good)$/ }).click();
    await keep('contact-erase-unconfirmed');
    const field = page.getByRole('textbox', { name: /^(Введите номер контакта|Type the contact’s number)/ });
    await field.fill(/\d+$/.exec(new URL(page.url()).pathname)[0]);
    await page.keyboard.press('Enter');
    await page.getByText(/^(Идёт|Under way)$/).waitFor();
    await keep('erasures');
    await visit('/settings/custom-fields');
    await page.getByText('Доставка').waitFor();
    await keep('fields');
    await page.getByRole('button', { name: /^(Добавить поле|Add a field)$/ }).click();
    await page.getByRole('radio', { name: /^(Список|List)/ }).click();
    await keep('field-add');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(Изменить поле|Change the field) .Доставка/ }).click();
    await page.getByRole('dialog').waitFor();
    await keep('field-edit');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(Удалить поле|Delete the field) .Доставка/ }).click();
    await page.getByRole('dialog').waitFor();
    await keep('field-delete');
    await page.keyboard.press('Escape');
    await visit('/settings/custom-fields/contacts');
    await page.getByText('Телефон').waitFor();
    await keep('fields-predefined');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').last().fill('чай');
    await page.locator('[role=option]').first().waitFor();
    await page.waitForLoadState('networkidle');
    await keep('search-everywhere');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(leads|inbox)\//);
  }

  /** Filters, search, and a thread with files, notes and colleagues. */
  async function lookAtPrograms() {
    const button = (name) => page.getByRole('button', { name });
    const dialog = page.getByRole('dialog');
    const closeDialog = async () => {
      await page
        .getByRole('button', { name: /^(Закрыть|Close)$/ })
        .first()
        .click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await visit('/settings/api-tokens');
    await keep('programs-tokens');
    await button(/^(Создать токен|Create a token)$/).click();
    await dialog.waitFor();
    await button(/^(Создать|Create)$/).click();
    await page.locator('input[aria-invalid=true]').waitFor();
    await keep('programs-token-refused');
    await page.getByLabel(/^(Название|Name)/).fill('CI');
    await button(/^(Создать|Create)$/).click();
    await page.locator('pre').waitFor();
    await keep('programs-token-created');
    await closeDialog();
    await visit('/settings/integrations');
    await keep('programs-integrations');
    await button(/^(Добавить интеграцию|Add an integration)$/).click();
    await page.getByLabel(/^(Название|Name)/).fill('CRM');
    await page.getByLabel(/^(Ссылка для|Redirect)/).fill('http://integration.example/');
    await button(/^(Сохранить|Save)$/).click();
    await page.locator('input[aria-invalid=true]').waitFor();
    await page.getByLabel(/^(Ссылка для|Redirect)/).fill('https://integration.example/');
    await button(/^(Сохранить|Save)$/).click();
    await page.locator('pre').first().waitFor();
    await keep('programs-integration-created');
    await closeDialog();
    await visit('/oauth?client_id=a7f3c1d2-6b1e-4c0a-9d55-0f2b8e6a1c34&state=1');
    await keep('programs-consent');
    await visit('/oauth?client_id=1');
    await keep('programs-consent-unknown');
    await visit('/settings/webhooks');
    await keep('programs-webhooks');
    await button(/^(Журнал|Log) .*delivery/).click();
    await dialog.getByRole('listitem').first().waitFor();
    await keep('programs-webhook-log');
    await closeDialog();
    await button(/^(Добавить вебхук|Add a webhook)$/).click();
    await dialog.waitFor();
    await page.getByLabel(/^(Адрес|Address)/).fill('http://10.0.0.1/');
    await page.getByRole('checkbox').first().check();
    await button(/^(Сохранить|Save)$/).click();
    await page.locator('input[aria-invalid=true]').waitFor();
    await keep('programs-webhook-refused');
    await closeDialog();
  }

  /** Of the chat that a site opens, beside its page. */
  async function lookAtChatSettings() {
    await page.getByRole('tab', { name: /^(Настройки онлайн-чата|Online chat settings)$/ }).click();
    const chat = page.getByRole('tabpanel');
    const preview = page.frameLocator('iframe');
    await preview.locator('header').waitFor();
    await keep('site-chat');
    const title = chat.getByLabel(/^(Заголовок окна|Title of the window)$/);
    await title.fill('Ч'.repeat(61));
    await page.keyboard.press('Enter');
    await chat.locator('input[aria-invalid=true]').waitFor();
    await keep('site-chat-refused');
    await title.fill('Чайная на углу');
    await page.keyboard.press('Enter');
    await page
      .getByText(/^(Сохранено|Saved)$/)
      .first()
      .waitFor();
    const files = chat.locator('input[type=file]');
    await files.setInputFiles({ name: 'a.svg', mimeType: 'image/png', buffer: Buffer.from('<svg/>') });
    await chat.locator('[role=alert]').first().waitFor();
    await keep('site-chat-unreadable');
    await files.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: await picture(page) });
    const part = page.getByRole('application');
    await part.waitFor();
    await keep('site-chat-crop');
    if (!(await part.evaluate((element) => element === document.activeElement)))
      problems.push(`${label}: the picture is not ready to be moved`);
    const place = () => page.locator('[role=dialog] img').evaluate((image) => image.style.transform);
    const before = await place();
    await page.getByRole('slider').fill('2');
    await part.press('ArrowRight');
    await part.press('ArrowDown');
    if ((await place()) === before) problems.push(`${label}: the picture was not moved`);
    await keep('site-chat-crop-moved');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Сохранить|Save)$/ })
      .click();
    await preview.locator('header img').waitFor();
    await chat.getByRole('switch', { name: /^(Показывать имена|Show operators)/ }).click();
    await keep('site-chat-avatar');
    await chat.getByLabel(/^(Первый текст|First text)/).scrollIntoViewIfNeeded();
    await keep('site-chat-greeting');
    await visit('/settings/business-card-sites');
    await page.getByRole('link', { name: 'Кофейный киоск' }).click();
    await page.getByRole('tab', { name: /^(Настройки онлайн-чата|Online chat settings)$/ }).click();
    await keep('site-chat-none');
  }

  async function lookAtGreeting() {
    await more.click();
    await page.getByRole('menuitem', { name: /Приветственный бот|Greeting bot/ }).click();
    const preview = page.frameLocator('iframe');
    const reply = preview.getByRole('button', { name: /^(Доставка|Delivery)$/ });
    await reply.waitFor();
    await keep('greeting');
    await reply.click();
    await preview.locator('form.ask').waitFor();
    await preview.locator('form.ask').scrollIntoViewIfNeeded();
    await keep('greeting-answered');
    const second = page.getByRole('textbox', { name: /^(Название ветки|Name of the branch)/ });
    await second.fill('приветствие');
    await page.getByRole('button', { name: /^(Сохранить|Save)$/ }).click();
    await page.locator('input[aria-invalid=true]').first().waitFor();
    await keep('greeting-refused');
    await page
      .getByRole('button', { name: /^(Отменить|Discard)/ })
      .first()
      .click();
    await visit('/settings/online-chats');
  }

  async function lookIntoInbox() {
    await page.getByRole('button', { name: /^(Уведомления|Notifications)$/ }).click();
    await page.getByRole('menu').waitFor();
    await keep('inbox-alerts');
    await page.keyboard.press('Escape');
    await page.getByText(/^(Мои|Mine)/).click();
    await page.waitForURL(/assignee=me/);
    await page.waitForSelector('[data-conversation]');
    await keep('inbox-mine');
    await page.locator('select').selectOption({ index: 2 });
    await page.waitForURL(/chat=/);
    await keep('inbox-filtered');
    await visit('/inbox');
    const lively = page.locator('[data-conversation]', { hasText: 'А сегодня успеете?' });
    const liveliest = await lively.first().getAttribute('data-conversation');
    await page.getByRole('searchbox').fill('доставка казань');
    await page.locator('mark').first().waitFor();
    await keep('search');
    await page.locator('a:has(mark)').last().click();
    await page.locator('[data-marked]').waitFor();
    await keep('search-opened');
    await visit('/inbox');
    await page.getByRole('searchbox').fill('такого точно нет');
    await page.getByText(/Ничего не нашлось|Nothing found/).waitFor();
    await keep('search-nothing');
    await visit(`/inbox/${liveliest}`);
    await page.locator('article img').first().waitFor();
    await keep('thread-lively');
    const { visitorId } = await dev('visitor', { conversation: liveliest, text: 'И ещё вопрос' });
    const colleague = { type: 'operator', id: '77', name: 'Марат Юсупов' };
    const about = { conversationId: liveliest, visitorId };
    await dev('signal', { type: 'viewing', conversationId: liveliest, operator: colleague, viewing: true });
    await dev('signal', {
      type: 'viewing',
      ...about,
      operator: { ...colleague, id: '78', name: 'Ольга' },
      viewing: true,
    });
    await dev('signal', { type: 'typing', ...about, author: colleague, typing: true });
    await dev('signal', { type: 'typing', ...about, author: { type: 'visitor' }, typing: true });
    await page
      .getByText(/Марат Юсупов (отвечает|is answering)/)
      .first()
      .waitFor();
    await page.locator('input[type=file]').setInputFiles([
      { name: 'скидки на осень.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
      { name: 'program.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    ]);
    await page.locator('[data-state=failed]').waitFor();
    const field = page.locator('textarea').first();
    await field.fill('/');
    await page.getByRole('listbox').waitFor();
    await keep('thread-replies');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await keep('thread-files');
    await page.getByRole('button', { name: /^(Эмодзи|Emoji)$/ }).click();
    await page.getByRole('button', { name: '😉' }).waitFor();
    await keep('thread-emoji');
    await page.keyboard.press('Escape');
    await page.getByText(/^(Заметка|Note)$/).click();
    await field.fill('Перезвонить ему завтра до обеда');
    await keep('thread-note');
    await page.keyboard.press('Enter');
    await page.getByText('Перезвонить ему завтра до обеда').first().waitFor();
    await page.getByRole('button', { name: /^(Отвечает|Responsible):/ }).click();
    await page.getByRole('menuitem', { name: /Ольга Петрова/ }).waitFor();
    await keep('thread-assign');
    await page.getByRole('menuitem', { name: /Ольга Петрова/ }).click();
    await page.getByText(/передаёт беседу|gave the conversation/).waitFor();
    await keep('thread-assigned');
    if (size === 'phone') {
      await page.getByRole('button', { name: /^(О клиенте|About the client)$/ }).click();
      await page.getByRole('dialog').waitFor();
      await keep('thread-card');
      await page.keyboard.press('Escape');
    }
    await visit('/inbox');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await keep('inbox-keys');
  }
}
