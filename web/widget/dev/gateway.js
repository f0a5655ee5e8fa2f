// A gateway to look at the widget with: one chat, one visitor, everything in memory. Not shipped, not for tests.
//   npm run build && npm run dev      then open http://localhost:9091/
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers';
import { fileURLToPath, URL } from 'node:url';
import { WebSocketServer } from 'ws';

const GATEWAY_PORT = Number(process.env.PORT ?? 9090);
const SITE_PORT = GATEWAY_PORT + 1;
const GATEWAY = `http://localhost:${GATEWAY_PORT}`;
const SITE = `http://localhost:${SITE_PORT}`;
const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, '..', 'dist');
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' };

const button = {
  color: '#7b2ff7',
  position: 'bottom-left',
  channels: [
    { service: 'telegram', link: 'https://t.me/tea', caption: 'Заказы в Telegram' },
    { service: 'whatsapp', link: 'https://wa.me/74951234567' },
    { service: 'vk', link: 'https://vk.me/tea' },
    { service: 'phone', link: 'tel:+74951234567', caption: '+7 (495) 123-45-67' },
    { service: 'email', link: 'mailto:tea@example.org' },
    { service: 'link', link: 'https://tea.example/faq', caption: 'Частые вопросы' },
  ],
};
const chat = { name: 'Северный ветер', color: null, locale: 'ru', conversationMode: 'one-active' };
const sockets = new Set();
let conversation = null;
let number = 41;

function say(author, text, clientMessageId = null) {
  if (!conversation) {
    conversation = {
      id: randomUUID(),
      number: ++number,
      state: 'open',
      startedAt: new Date().toISOString(),
      items: [],
    };
    announce();
  }
  const repeated = conversation.items.find((item) => clientMessageId && item.clientMessageId === clientMessageId);
  const item = repeated ?? {
    id: randomUUID(),
    conversationId: conversation.id,
    sequence: conversation.items.length + 1,
    clientMessageId,
    author,
    text,
    createdAt: new Date().toISOString(),
  };
  if (!repeated) {
    conversation.items.push(item);
  }
  push({ type: 'message', ...item, messageId: item.id });
}

function announce(finish = {}) {
  const { id, number, state, startedAt } = conversation;
  push({ type: 'conversation', conversationId: id, number, state, startedAt, ...finish });
}

function push(frame) {
  for (const socket of sockets) {
    socket.send(JSON.stringify(frame));
  }
}

/** Things that happen on the other side: POST /dev/say, /dev/finish, /dev/cut?code=4002, /dev/refuse, /dev/chat {…}. */
const happenings = {
  say: ({ text }) => say({ type: 'operator', name: 'Анна Смирнова' }, text),
  finish: () => {
    conversation.state = 'finished';
    announce({ finishedAt: new Date().toISOString(), finishedBy: { type: 'operator', name: 'Анна Смирнова' } });
    conversation = null;
  },
  cut: ({ code = 4002 }) => sockets.forEach((socket) => socket.close(code)),
  silent: ({ on }) => (silent = on),
  refuse: ({ code }) => (refusal = code),
  chat: (change) => Object.assign(chat, change),
  forget: () => (conversation = null),
};
let silent = false;
let refusal = null;

function onFrame(socket, frame) {
  if (frame.type === 'hello') {
    sockets.add(socket);
    const limits = { maxTextLength: 4000 };
    socket.send(
      JSON.stringify({ type: 'welcome', visitorId: randomUUID(), asOf: String(Date.now()), catchUp: true, limits }),
    );
  } else if (frame.type === 'message' && refusal) {
    const { clientMessageId } = frame;
    socket.send(JSON.stringify({ type: 'refused', clientMessageId, code: refusal, detail: 'as asked' }));
  } else if (frame.type === 'message' && !silent) {
    socket.send(JSON.stringify({ type: 'accepted', clientMessageId: frame.clientMessageId }));
    setTimeout(() => say({ type: 'visitor' }, frame.text, frame.clientMessageId), 150);
  }
}

async function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, GATEWAY);
  const json = (body, status = 200) => {
    response.writeHead(status, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': SITE });
    response.end(JSON.stringify(body));
  };
  if (pathname === '/js/button.js' || pathname === '/widget/extras.js') {
    await file(response, join(dist, basename(pathname)));
  } else if (pathname === '/widget/session') {
    const asked = JSON.parse(await bodyOf(request));
    if (asked.hash === 'refused') {
      json({ type: 'about:blank', title: 'Forbidden', status: 403, code: 'origin-refused' }, 403);
      return;
    }
    if (asked.hash === 'channels-only') {
      json({ placement: 'web', button });
      return;
    }
    const frameUrl = `/widget/frame/${asked.id}/${asked.hash}`;
    json({
      token: randomUUID(),
      expiresInSeconds: 900,
      placement: 'web',
      frameUrl,
      chat,
      ...(asked.hash === 'channels' ? { button } : {}),
    });
  } else if (pathname.startsWith('/widget/frame/')) {
    const page = await readFile(join(dist, 'frame', 'index.html'), 'utf8');
    const config = JSON.stringify({ allowedOrigins: [SITE], socketPath: '/widget/socket' });
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        `frame-ancestors ${SITE}; default-src 'none'; script-src 'self'; style-src 'self'; ` +
        `connect-src 'self' ws://localhost:${GATEWAY_PORT}; img-src 'self' data: blob:; font-src 'self'; ` +
        "base-uri 'none'; form-action 'none'; object-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    response.end(
      page.replace('<!--beseda-frame-->', `<script type="application/json" id="beseda-frame">${config}</script>`),
    );
  } else if (pathname.startsWith('/widget/assets/')) {
    await file(response, join(dist, 'frame', normalize(pathname.slice('/widget'.length))));
  } else if (pathname === '/api/visitor/v1/conversations') {
    json({
      items: conversation ? [{ ...conversation, items: undefined, lastSequence: conversation.items.length }] : [],
    });
  } else if (pathname.startsWith('/api/visitor/v1/conversations/')) {
    const items = conversation?.items ?? [];
    const after = Number(searchParams.get('after'));
    const page = items.slice(after, after + Number(searchParams.get('limit')));
    json({ conversationId: conversation?.id, lastSequence: items.length, items: page });
  } else if (pathname.startsWith('/dev/')) {
    happenings[pathname.slice('/dev/'.length)](JSON.parse((await bodyOf(request)) || '{}'));
    json({});
  } else {
    json({ status: 404 }, 404);
  }
}

/** The host page: another origin, under a policy as strict as a site may have. */
async function site(request, response) {
  const { pathname, searchParams } = new URL(request.url, SITE);
  const scripts = searchParams.has('strict-dynamic') ? "'strict-dynamic'" : GATEWAY;
  if (pathname !== '/') {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy':
      `default-src 'none'; script-src 'nonce-page' ${scripts}; style-src 'nonce-page'; ` +
      `connect-src ${GATEWAY}; frame-src ${GATEWAY}; base-uri 'none'; form-action 'none'`,
  });
  response.end((await readFile(join(here, 'site.html'), 'utf8')).replaceAll('{{gateway}}', GATEWAY));
}

async function file(response, path) {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
  response.end(await readFile(path));
}

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  return parts.join('');
}

const guard = (serve) => (request, response) => {
  serve(request, response).catch((error) => {
    response.writeHead(500).end(String(error));
  });
};
const server = createServer(guard(answer)).listen(GATEWAY_PORT, 'localhost');
createServer(guard(site)).listen(SITE_PORT, 'localhost');
new WebSocketServer({ server, path: '/widget/socket' }).on('connection', (socket) => {
  socket.on('message', (data) => onFrame(socket, JSON.parse(String(data))));
  socket.on('close', () => sockets.delete(socket));
});
process.stdout.write(`${SITE}/\n`);
