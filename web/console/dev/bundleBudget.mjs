// Fails the build when what the first page needs grows past its budget. Sizes are gzip, as the server sends them.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = { 'entry scripts': 233, 'entry styles': 23, 'largest page chunk': 40 };

const dist = new URL('../dist/', import.meta.url);
const html = readFileSync(new URL('index.html', dist), 'utf8');
const kb = (name) => gzipSync(readFileSync(new URL(`assets/${name}`, dist)), { level: 9 }).length / 1024;
const inHtml = [...html.matchAll(/assets\/([\w.-]+)"/g)].map((match) => match[1]);
const assets = readdirSync(new URL('assets/', dist));
const sum = (names) => names.reduce((total, name) => total + kb(name), 0);

const sizes = {
  'entry scripts': sum(inHtml.filter((name) => name.endsWith('.js'))),
  'entry styles': sum(inHtml.filter((name) => name.endsWith('.css'))),
  'largest page chunk': Math.max(...assets.filter((name) => name.endsWith('.js') && !inHtml.includes(name)).map(kb)),
};

let over = false;
for (const [what, size] of Object.entries(sizes)) {
  const exceeded = size > BUDGET_KB[what];
  over ||= exceeded;
  console.log(`${exceeded ? 'OVER  ' : 'within'} ${what}: ${size.toFixed(1)} of ${BUDGET_KB[what]} KB`);
}
process.exitCode = over ? 1 : 0;
