// Walks through the built widget over the development gateway as a visitor would, in several sizes, colour schemes and
// directions, and keeps a picture of each step in target/look. Ends with an error on what a content security policy
// refused, on an error in the browser's console, and on what axe finds.
//
//   npm run build && npm run look -- <parts of names>
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const PORT = Number(process.env.PORT ?? 18890);
const GATEWAY = `http://localhost:${PORT}`;
const SITE = `http://localhost:${PORT + 1}`;
const OUT = new URL('../target/look/', import.meta.url);
const LOOKS = {
  window: { viewport: { width: 700, height: 760 }, colorScheme: 'light', locale: 'ru' },
  dark: { viewport: { width: 700, height: 760 }, colorScheme: 'dark', locale: 'en' },
  phone: { viewport: { width: 320, height: 640 }, colorScheme: 'light', locale: 'ru', hasTouch: true, isMobile: true },
  rtl: { viewport: { width: 700, height: 760 }, colorScheme: 'light', locale: 'en', dir: 'rtl' },
  contrast: { viewport: { width: 700, height: 760 }, colorScheme: 'light', locale: 'es', forcedColors: 'active' },
};
const PNG = picture(480, 320);
const only = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const problems = [];

await mkdir(OUT, { recursive: true });
const server = spawn(process.execPath, [fileURLToPath(new URL('gateway.js', import.meta.url))], {
  env: { ...process.env, PORT: String(PORT) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  for (const [name, look] of Object.entries(LOOKS)) {
    if (only.length === 0 || only.some((part) => name.includes(part))) await lookAround(name, look);
  }
} finally {
  await browser.close();
  server.kill();
}
for (const problem of new Set(problems)) console.log(problem);
console.log(`${problems.length} problems; pictures in ${OUT.pathname}`);
process.exitCode = problems.length > 0 ? 1 : 0;

async function dev(what, body = {}) {
  await fetch(`${GATEWAY}/dev/${what}`, { method: 'POST', body: JSON.stringify(body) });
}

async function lookAround(label, { dir = 'ltr', locale, ...look }) {
  await dev('forget');
  await dev('readable', { on: false });
  await dev('chat', { conversationMode: 'one-active', senderNames: true });
  await dev('avatar');
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('console', (message) => {
    const expected = /Failed to load resource/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !expected) problems.push(`${label}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${label}: ${error.message}`));
  await page.goto(`${SITE}/?dir=${dir}&locale=${locale}`);
  await page.locator('.amo-button--main-icon').click();
  const chat = page.frameLocator('#amo-livechat iframe');
  const keep = async (name) => {
    await page.waitForTimeout(350);
    await page.screenshot({ path: fileURLToPath(new URL(`${label}-${name}.png`, OUT)) });
    const frame = page.frames().find((candidate) => candidate.url().includes('/widget/frame/'));
    await frame.evaluate(axe);
    const { violations } = await frame.evaluate(() =>
      globalThis.axe.run(globalThis.document, { rules: { region: { enabled: false } } }),
    );
    for (const { id, nodes } of violations) {
      problems.push(`${label}-${name} axe ${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].any[0]?.message ?? ''}`);
    }
  };
  const write = async (text) => {
    await chat.locator('#compose').fill(text);
    await chat.locator('#compose').press('Enter');
  };
  const choose = async (entry) => {
    await chat.locator('.menu > button').click();
    await chat.getByRole('menuitem').nth(entry).click();
  };

  await chat.locator('#compose').waitFor();
  await keep('01-empty');
  await write('Здравствуйте! Когда будет сбор этого года?');
  await write('И можно ли забрать самому?');
  await chat.locator('.bubble.stored').nth(1).waitFor();
  await dev('read');
  await dev('say', { text: 'Добрый день! Сбор приедет в пятницу, подробности: https://tea.example/2026.' });
  await dev('typing', { on: true });
  await keep('02-answered');
  await dev('typing', { on: false });
  await chat.locator('input[type=file]').setInputFiles([
    { name: 'чайник.png', mimeType: 'image/png', buffer: PNG },
    { name: 'Прайс-лист поставщика на весну и лето.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_250_000) },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ]);
  await chat.locator('.chip.uploaded').nth(1).waitFor();
  await keep('03-files');
  await chat.locator('.chip.failed .tool').click();
  await write('Вот такой');
  await chat.locator('.bubble .file').waitFor();
  await dev('say', {
    file: { name: 'крыша.png', contentType: 'image/png', content: PNG.toString('base64'), width: 480, height: 320 },
  });
  await keep('04-attachments');
  await chat.locator('.emoji > button').click();
  await chat.locator('.emoji-grid').waitFor();
  await keep('05-emoji');
  await page.keyboard.press('Escape');
  await chat.locator('#compose').fill('черновик одной');
  await dev('chat', { conversationMode: 'multiple' });
  await chat.locator('.back').waitFor();
  await keep('06-several-now');
  await chat.locator('.back').click();
  await keep('07-list-of-one');
  await chat.locator('.ended .filled').click();
  await keep('08-new');
  await write('Отдельный вопрос о доставке');
  await write('в Казань');
  await chat.locator('.bubble.stored').nth(1).waitFor();
  await chat.locator('.back').click();
  await dev('say', { text: 'Доставим в Казань за три дня.', conversation: 43 });
  await dev('say', { text: 'Самовывоз с десяти до восьми.', conversation: 42 });
  await keep('09-list');
  await chat.locator('.conversation').first().click();
  await keep('10-unread');
  await chat.locator('.menu > button').click();
  await keep('11-menu');
  await page.keyboard.press('Escape');
  await choose(0);
  await keep('12-finish-asked');
  await dev('refuse-finish', { code: 'finish-not-allowed' });
  await chat.locator('.bar .filled').click();
  await keep('13-finish-refused');
  await chat.locator('.bar .plain').click();
  await dev('refuse-finish');
  await choose(0);
  await chat.locator('.bar .filled').click();
  await chat.locator('.line.finished').waitFor();
  await keep('14-finished');
  await dev('readable', { on: true });
  await chat.locator('.back').click();
  await chat.locator('.conversation').first().click();
  await chat.locator('#compose').fill('');
  await write('дойдёт ли?');
  await dev('refuse', { code: 'conversation-finished' });
  await write('Это уже не дойдёт');
  await chat.locator('.bubble.failed').waitFor();
  await keep('15-refused');
  await dev('refuse');
  await chat.locator('#compose').fill('Недописанное письмо');
  await dev('finish');
  await chat.locator('.ended-draft').waitFor();
  await keep('16-finished-with-draft');
  await chat.locator('.ended .filled').click();
  await chat.locator('.bubble.stored').last().waitFor();
  await chat.locator('.back').click();
  await keep('17-list-with-finished');
  await dev('chat', { conversationMode: 'one-active' });
  await keep('18-one-again');
  await dev('avatar', { content: PNG.toString('base64') });
  await dev('chat', { senderNames: false });
  await dev('typing', { on: true });
  await chat.locator('header img.avatar').waitFor();
  await keep('19-avatar-no-names');
  await dev('typing', { on: false });
  await chat.locator('.close').click();
  await page.locator('.amo-livechat_hidden').waitFor({ state: 'attached' });
  await page.waitForTimeout(350);
  await dev('say', { text: 'Ваш заказ собран и ждёт в магазине на Чистых прудах.' });
  await page.locator('.amo-livechat-preview canvas').waitFor();
  await keep('20-pop-up');
  await context.close();
}

/** A PNG of a sunset, of this size. */
function picture(width, height) {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      const sun = Math.hypot(x - width / 2, y - height * 0.6) < height / 5;
      rows.set(sun ? [255, 236, 160] : [230 - (y * 90) / height, 120 + (y * 40) / height, 90 + (x * 90) / width], at);
    }
  }
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
