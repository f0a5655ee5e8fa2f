// A gateway to look at the widget with: one chat, one visitor, everything in memory. Not shipped, not for tests.
//   npm run build && npm run dev      then open http://localhost:9091/
import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize } from 'node:path';
import process from 'node:process';
import { fileURLToPath, URL } from 'node:url';
import { WebSocketServer } from 'ws';
import { createConversations, OPERATOR } from './conversations.js';

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
const conversations = createConversations(chat, push);
let silent = false;
let refusal = null;
let finishRefusal = null;
let uploadRefusal = null;

function push(frame) {
  for (const socket of sockets) {
    socket.send(JSON.stringify(frame));
  }
}

/**
 * Things that happen on the other side: POST /dev/say {text, conversation, file}, /dev/finish, /dev/read, /dev/typing {on},
 * /dev/cut {code}, /dev/refuse {code}, /dev/refuse-finish {code}, /dev/refuse-upload {status, code}, /dev/silent {on},
 * /dev/readable {on}, /dev/chat {name, senderNames, conversationMode}, /dev/avatar {content}, /dev/forget.
 */
const happenings = {
  say: (what) => conversations.say(what),
  finish: ({ id }) => conversations.finish(id, OPERATOR),
  read: () => conversations.read(undefined, 'operator'),
  typing: ({ on }) => conversations.typing(on),
  cut: ({ code = 4002 }) => sockets.forEach((socket) => socket.close(code)),
  silent: ({ on }) => (silent = on),
  refuse: ({ code }) => (refusal = code),
  'refuse-finish': ({ code }) => (finishRefusal = code),
  'refuse-upload': (problem) => (uploadRefusal = problem.code ? problem : null),
  readable: ({ on }) => conversations.readable(on),
  chat: changeChat,
  avatar: ({ content }) => {
    const about = { name: 'avatar.png', contentType: 'image/png' };
    const avatar = content && `/files/${conversations.keep(Buffer.from(content, 'base64'), about)}`;
    changeChat({ avatar: avatar ?? null });
  },
  forget: () => conversations.forget(),
};

function changeChat(change) {
  Object.assign(chat, change);
  push({ type: 'chat-changed', ...chat });
}

function onFrame(socket, frame) {
  const reply = (answer) => socket.send(JSON.stringify(answer));
  switch (frame.type) {
    case 'hello': {
      sockets.add(socket);
      const limits = { maxTextLength: 4000 };
      reply({ type: 'welcome', visitorId: randomUUID(), asOf: String(Date.now()), catchUp: true, chat, limits });
      break;
    }
    case 'message':
      onMessage(frame, reply);
      break;
    case 'finish':
      if (finishRefusal) {
        reply({
          type: 'finish-refused',
          conversationId: frame.conversationId,
          code: finishRefusal,
          detail: 'as asked',
        });
      } else if (!silent) {
        conversations.later(() => conversations.finish(frame.conversationId, { type: 'visitor' }));
      }
      break;
    case 'read':
      conversations.read(frame.conversationId, 'visitor', frame.sequence);
      break;
    case 'typing':
    case 'page-data':
      process.stdout.write(`${JSON.stringify(frame)}\n`);
      break;
  }
}

function onMessage(frame, reply) {
  const { clientMessageId } = frame;
  if (refusal) {
    reply({ type: 'refused', clientMessageId, code: refusal, detail: 'as asked' });
  } else if (!silent) {
    reply({ type: 'accepted', clientMessageId });
    conversations.later(() => {
      if (!conversations.write(frame)) {
        reply({ type: 'refused', clientMessageId, code: 'conversation-finished', detail: 'finished' });
      }
    });
  }
}

/** Takes a file a little at a time, so that progress can be seen, and tells the size of an image it knows. */
async function upload(request, searchParams, json) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  if (uploadRefusal) {
    json({ type: 'about:blank', title: 'Refused', ...uploadRefusal }, uploadRefusal.status);
    return;
  }
  const content = Buffer.concat(parts);
  const contentType = request.headers['content-type'];
  const isPng = contentType === 'image/png';
  const size = isPng ? { width: content.readUInt32BE(16), height: content.readUInt32BE(20) } : {};
  const id = conversations.keep(content, { name: searchParams.get('name'), contentType, ...size });
  json(conversations.file(id).attachment, 201);
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
    json({ items: conversations.list() });
  } else if (pathname.startsWith('/api/visitor/v1/conversations/')) {
    const id = pathname.split('/')[5];
    json(conversations.page(id, Number(searchParams.get('after')), Number(searchParams.get('limit'))));
  } else if (pathname === '/api/visitor/v1/attachments') {
    await upload(request, searchParams, json);
  } else if (pathname.startsWith('/api/visitor/v1/attachments/')) {
    const url = `/files/${pathname.split('/')[5]}`;
    json({ url, thumbnailUrl: url, expiresAt: new Date(Date.now() + 60_000).toISOString() });
  } else if (pathname.startsWith('/files/')) {
    const { attachment, content } = conversations.file(pathname.slice('/files/'.length));
    response.writeHead(200, { 'Content-Type': attachment.contentType, 'X-Content-Type-Options': 'nosniff' });
    response.end(content);
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
