// Measures the inbox with ten thousand open conversations, and a thread of ten thousand messages, over the fake server:
// first paint of the list, frames while it scrolls to its end, opening a thread, frames while its history scrolls up.
// Ends with an error beyond the limits, which are those of a built console on an idle machine.
//
//   npm run build && npm run scroll
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';

const PORT = process.env.PORT ?? '18766';
const BASE = `http://localhost:${PORT}`;
const COUNT = Number(process.env.COUNT ?? 10_000);
const LIMITS_MS = { 'first rows': 1_000, 'list, frame p95': 34, 'open a thread': 150, 'history, frame p95': 34 };

const server = spawn(process.execPath, [new URL('fakeServer.mjs', import.meta.url).pathname], {
  env: { ...process.env, PORT, DELAY_MS: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const dev = (path, body) =>
  fetch(`${BASE}/dev/${path}`, { method: 'POST', body: JSON.stringify(body) }).then((answer) => answer.text());

try {
  await dev('many', { count: COUNT });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  /** What the page's own thread has computed so far: unlike the clock, it does not count what other programs took. */
  const computed = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1_000 * metrics.find(({ name }) => name === 'ThreadTime').value;
  };
  await page.goto(`${BASE}/console/sign-in`);
  await page.fill('input[name=email]', 'full@example.org');
  await page.fill('input[name=password]', 'beseda');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-conversation]');

  await page.goto(`${BASE}/console/inbox`, { waitUntil: 'commit' });
  await page.waitForSelector('[data-conversation]');
  const measured = { 'first rows': await page.evaluate(() => performance.now()) };
  console.log(`to show the first rows, ${(await computed()).toFixed(1)} ms were computed`);

  // A wheel turned as fast as people turn it, until nothing more is loaded.
  let since = await computed();
  const list = await scroll(page, { scroller: 'ul[aria-label]', step: 400, until: COUNT });
  measured['list, frame p95'] = list.p95;
  console.log(
    `${list.rows} rows scrolled in ${list.frames} frames: median ${list.median} ms, longest ${list.longest} ms,` +
      ` computed ${(((await computed()) - since) / list.frames).toFixed(1)} ms each`,
  );

  await page.goto(`${BASE}/console/inbox`);
  const row = page.locator('[data-conversation]').nth(1);
  const conversation = await row.getAttribute('data-conversation');
  await dev('long', { conversation, count: 10_000 });
  await page.reload();
  await page.waitForSelector(`[data-conversation="${conversation}"]`);
  await page.waitForLoadState('networkidle');
  since = await computed();
  measured['open a thread'] = await page.evaluate(async (id) => {
    const began = performance.now();
    document.querySelector(`[data-conversation="${id}"]`).click();
    while (!document.querySelector('article')) await new Promise(requestAnimationFrame);
    return performance.now() - began;
  }, conversation);
  console.log(`to open a thread, ${((await computed()) - since).toFixed(1)} ms were computed`);
  since = await computed();
  const history = await scroll(page, { scroller: '[role=log]', step: -400, until: Infinity });
  measured['history, frame p95'] = history.p95;
  console.log(
    `history scrolled in ${history.frames} frames: median ${history.median} ms, longest ${history.longest} ms,` +
      ` computed ${(((await computed()) - since) / history.frames).toFixed(1)} ms each`,
  );
  console.log(`${await page.locator('article').count()} messages on the page`);

  for (const [what, ms] of Object.entries(measured)) {
    const over = ms > LIMITS_MS[what];
    if (over) process.exitCode = 1;
    console.log(`${over ? 'OVER  ' : 'within'} ${what}: ${ms.toFixed(1)} of ${LIMITS_MS[what]} ms`);
  }
} finally {
  await browser.close();
  server.kill();
}

/** Scrolls by a step each frame, and tells how long the frames were. At an end it waits for more, a little. */
function scroll(page, { scroller, step, until }) {
  return page.evaluate(
    async ({ selector, by, enough }) => {
      const found = document.querySelector(selector);
      const element = found.getAttribute('role') === 'log' ? found : found.parentElement;
      const rowsOf = () => Math.round(element.scrollHeight / 76);
      const times = [];
      let standing = 0;
      let before = await new Promise(requestAnimationFrame);
      while (standing < 40 && times.length < 3_000) {
        const top = element.scrollTop;
        element.scrollTop += by;
        standing = Math.abs(element.scrollTop - top) < 1 ? standing + 1 : 0;
        const now = await new Promise(requestAnimationFrame);
        times.push(now - before);
        before = now;
        if (rowsOf() >= enough && standing > 2) break;
      }
      const sorted = times.toSorted((one, other) => one - other);
      const at = (share) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
      return { rows: rowsOf(), frames: times.length, median: at(0.5), p95: at(0.95), longest: at(0.9999) };
    },
    { selector: scroller, by: step, enough: until },
  );
}
