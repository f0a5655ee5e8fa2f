// A stand-in for the services, for looking at the console without them: the built console with its real content
// security policy, the REST it calls, the operator socket. Nothing here is shipped.
//
//   npm run build && npm run fake      then http://localhost:8080/console/
//   sign in as full@example.org (much of everything), new@example.org (nothing yet) or reader@example.org (no
//   administrator), each with the password "beseda"
//
// POST /dev/visitor {text, conversation?} writes as a visitor; /dev/drop {code} cuts every socket; /dev/fail {times}
// lets that many of the next replies fail; /dev/expire ends every session; /dev/signal says a frame to all;
// /dev/many {count} opens conversations, /dev/long {conversation, count} makes one long.
import { createHmac, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { WebSocketServer } from 'ws';
import { flawOf, newSite, publish, shownSite, siteButtonsOf } from './fakeCardSites.mjs';
import { crmRoutes, emptyCrm, fillCrm, openLead } from './fakeCrm.mjs';
import { channelsOf, newButton, shownButton } from './fakeFeedbackButtons.mjs';
import {
  addMessage,
  chosen,
  emptyAccount,
  finish,
  fullAccount,
  newChat,
  operator,
  startConversation,
  visitor,
} from './fakeData.mjs';
import { changeGreeting, greetingOf } from './fakeGreetings.mjs';
import { addHappening, assign, inboxRoutes, OPERATORS, shownConversation, takeSignal } from './fakeInbox.mjs';
import { integrationRoutes } from './fakeIntegrations.mjs';
import { privacyRoutes } from './fakePrivacy.mjs';
import { createKey, keysOf, revokeKey } from './fakeSigningKeys.mjs';

const PORT = Number(process.env.PORT ?? 8080);
const DIST = new URL('../dist/', import.meta.url);
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src 'self' ws://localhost:${PORT}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const person = (id, name, email, role, accountId, accountName) => ({ id, name, email, role, accountId, accountName });
const full = fullAccount(person(7, 'Анна Котова', 'full@example.org', 'administrator', 1, 'ООО «Чайная лавка»'));
fillCrm(full);
const accounts = {
  'full@example.org': full,
  'new@example.org': emptyAccount(person(8, 'Пётр Новый', 'new@example.org', 'administrator', 2, 'Новый магазин')),
  'reader@example.org': {
    ...full,
    user: person(9, 'Оля Чтец', 'reader@example.org', 'operator', 1, 'ООО «Чайная лавка»'),
  },
};
accounts['new@example.org'].crm = emptyCrm();
const tokenSeconds = Number(process.env.TOKEN_SECONDS ?? 600);
const key = randomUUID();
const sign = (email) =>
  `${email}|${Date.now() + tokenSeconds * 1000}|${createHmac('sha256', key).update(email).digest('hex')}`;
const sessions = new Map();
const sockets = new Set();
let failures = 0;
let expiredAt = 0;

class Refusal extends Error {
  constructor(status, code, detail, errors) {
    super(detail);
    this.problem = { type: 'about:blank', title: code, status, code, detail, errors };
  }
}

function accountOf(token) {
  const [email, expires, mac] = (token ?? '').split('|');
  const account = accounts[email];
  const genuine = account && mac === createHmac('sha256', key).update(email).digest('hex');
  if (!genuine || Number(expires) < Date.now() || Number(expires) - tokenSeconds * 1000 < expiredAt) {
    throw new Refusal(401, 'unauthenticated', 'The access token is missing or has run out.');
  }
  return account;
}

const signedIn = (email) => ({ accessToken: sign(email), expiresInSeconds: tokenSeconds, user: accounts[email].user });
const shown = (chat) => ({
  appearance: { senderNames: true },
  ...chat,
  embedScript:
    chat.embeddedInApp || chat.placementAddresses.length
      ? { available: true }
      : { available: false, reason: 'placement-missing' },
});

/** A chat that is placed on sites was seen on the first, and refused on others. */
function sightings(chat) {
  const [home] = chat.placementAddresses;
  const at = (minutesAgo) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
  const refused = (origin, sessions, minutesAgo) => ({ origin, sessions, firstAt: at(5000), lastAt: at(minutesAgo) });
  return {
    onlineChatId: chat.id,
    ...(home ? { lastSeen: { at: at(3), origin: home, placement: 'web' }, verifiedShare7d: 0.62 } : {}),
    ...(chat.embeddedInApp ? { lastSeen: { at: at(200), placement: 'app' }, verifiedShare7d: 0 } : {}),
    refusedOrigins: home
      ? [refused('https://test.tea.example', 14, 40), refused(undefined, 2, 90), refused('http://tea.example', 1, 2000)]
      : [],
    sessions7d: home || chat.embeddedInApp ? 1204 : 0,
  };
}

/** What an administrator did with a chat, newest first. */
function changesOf(chat, user) {
  const entry = (id, action, changes) => ({
    id,
    at: chat.createdAt,
    user: { id: user.id, name: user.name },
    action,
    changes,
  });
  return [
    entry(6, 'changed', [
      {
        field: 'appearance',
        from: { senderNames: true },
        to: { title: 'Чайная на углу', avatarId: 'picture-0', senderNames: false },
      },
    ]),
    entry(5, 'changed', [
      { field: 'externalIdField', from: { id: 7, entityType: 'lead', name: 'Номер заказа' }, to: chat.externalIdField },
    ]),
    entry(4, 'changed', [{ field: 'signingKeys', to: 'Main site' }]),
    entry(3, 'changed', [
      { field: 'name', from: 'Shop', to: chat.name },
      { field: 'placementAddresses', from: [], to: chat.placementAddresses },
    ]),
    entry(2, 'changed', [
      { field: 'conversationMode', from: 'multiple', to: 'one-active' },
      { field: 'embeddedInApp', from: true, to: false },
      {
        field: 'finishedConversations',
        from: { reopening: 'always', readable: false },
        to: { reopening: 'within-days', reopeningDays: 30, readable: true },
      },
    ]),
    entry(1, 'created', []),
  ];
}

const buttonOf = (account, id) => account.buttons.find((each) => each.id === id);
const siteOf = (account, id) => account.sites.find((each) => each.id === id);
const scriptOf = ({ buttonId }, placement) =>
  `<script>(function(a,m,o,c,r,m){a[m]={id:"${buttonId}",hash:"${'4f'.repeat(32)}",locale:"ru",${placement === 'app' ? 'inline:true,' : ''}setMeta:function(p){this.params=(this.params||[]).concat([p])}};})(window,0,'amoSocialButton',0,0,'amo_social_button');</script>\n<script id="amo_social_button_script" async src="http://localhost:${PORT}/js/button.js"></script>`;
const chatOf = (account, id) => account.chats.find((each) => each.id === id);

function setCookie(response, email) {
  const id = randomUUID();
  sessions.set(id, email);
  response.setHeader('Set-Cookie', `beseda-fake=${id}; HttpOnly; SameSite=Strict; Path=/`);
}

const cookieOf = (request) => /beseda-fake=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];

function origin(address, index, field = 'placementAddresses') {
  const fail = (code, detail) => {
    throw new Refusal(422, 'validation-failed', 'The request has wrong fields.', [
      { pointer: `/${field}/${index}`, code, detail },
    ]);
  };
  let url;
  try {
    url = new URL(address);
  } catch {
    return fail('address-scheme-missing', 'Put https:// in front of the address.');
  }
  if (url.protocol !== 'https:' && url.hostname !== 'localhost')
    return fail('address-https-required', 'Write https://.');
  if (url.username) return fail('address-user-info', 'Remove user name and password.');
  return url.origin;
}

function page(items, cursor, limit) {
  const from = Number(cursor ?? 0);
  const next = from + limit;
  return { items: items.slice(from, next), ...(next < items.length ? { nextCursor: String(next) } : {}) };
}

function broadcast(account, frame) {
  for (const socket of sockets) {
    if (socket.account?.conversations === account.conversations && socket.watches) socket.send(JSON.stringify(frame));
  }
}

const messageFrame = ({ id, ...message }) => ({ type: 'message', messageId: id, ...message });
const conversationFrame = ({
  id,
  number,
  onlineChatId,
  visitorId,
  state,
  startedAt,
  finishedAt,
  finishedBy,
  page: from,
}) => ({
  type: 'conversation',
  conversationId: id,
  number,
  onlineChatId,
  visitorId,
  state,
  startedAt,
  finishedAt,
  finishedBy,
  page: from,
});

/** Method and path → answer. Path parts in the pattern's groups; a result without status is 200. */
/** Uploaded ones, by id. */
const pictures = new Map();

const routes = [
  [
    'POST',
    /^\/auth\/sign-in$/,
    ({ body, response }) => {
      if (!accounts[body.email] || body.password !== 'beseda')
        throw new Refusal(401, 'wrong-credentials', 'Wrong e-mail or password.');
      setCookie(response, body.email);
      return signedIn(body.email);
    },
  ],
  [
    'POST',
    /^\/auth\/refresh$/,
    ({ request, response }) => {
      const email = sessions.get(cookieOf(request));
      if (!email || request.headers['x-beseda-refresh'] !== '1')
        throw new Refusal(401, 'signed-out', 'Nobody is signed in.');
      sessions.delete(cookieOf(request));
      setCookie(response, email);
      return signedIn(email);
    },
  ],
  [
    'POST',
    /^\/auth\/sign-out$/,
    ({ request }) => {
      sessions.delete(cookieOf(request));
      return undefined;
    },
  ],
  ['GET', /^\/api\/settings\/v1\/online-chats$/, ({ account }) => ({ items: account.chats.map(shown) })],
  ['GET', /^\/api\/settings\/v1\/online-chats\/sightings$/, ({ account }) => ({ items: account.chats.map(sightings) })],
  [
    'POST',
    /^\/api\/settings\/v1\/online-chats$/,
    ({ account, body }) => {
      if (body.name.length > 100)
        throw new Refusal(422, 'validation-failed', 'Wrong fields.', [
          { pointer: '/name', code: 'name-too-long', detail: 'At most 100 characters' },
        ]);
      const chat = newChat(body.name);
      account.chats.push(chat);
      return shown(chat);
    },
  ],
  [
    'PATCH',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)$/,
    ({ account, body, ids: [id] }) => {
      const chat = account.chats.find((each) => each.id === id);
      if (body.placementAddresses)
        body.placementAddresses = [...new Set(body.placementAddresses.map((address, at) => origin(address, at)))];
      if (body.appearance?.title?.length > 60)
        throw new Refusal(400, 'invalid-request', 'The request has wrong fields.', [
          { pointer: '/appearance/title', code: 'name-too-long', detail: 'More than 60 characters: shorten it.' },
        ]);
      if ('externalIdFieldId' in body) {
        const field = account.fields.find((each) => each.id === body.externalIdFieldId);
        chat.externalIdField = field && chosen(field);
        delete body.externalIdFieldId;
      }
      Object.assign(chat, body, { version: chat.version + 1, updatedAt: new Date().toISOString() });
      return shown(chat);
    },
  ],
  ['GET', /^\/api\/settings\/v1\/external-id-fields$/, ({ account }) => ({ items: account.fields })],
  [
    'GET',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)\/embed-script$/,
    ({ account, ids: [id], query }) => {
      const chat = account.chats.find((each) => each.id === id);
      const placement = query.get('placement');
      if (placement === 'web' ? !chat.placementAddresses.length : !chat.embeddedInApp)
        throw new Refusal(409, 'placement-missing', 'No placement yet.');
      return {
        placement,
        script: scriptOf(chat, placement),
      };
    },
  ],
  [
    'DELETE',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)$/,
    ({ account, ids: [id] }) => {
      account.deleted = chatOf(account, id);
      account.chats = account.chats.filter((each) => each.id !== id);
      return undefined;
    },
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)\/restore$/,
    ({ account }) => {
      account.chats.push(account.deleted);
      return shown(account.deleted);
    },
  ],
  [
    'GET',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)\/changes$/,
    ({ account, ids: [id] }) => ({ items: changesOf(chatOf(account, id), account.user) }),
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)\/page-checks$/,
    ({ account, body, ids: [id] }) => {
      const page = origin(body.address);
      const allowed = chatOf(account, id).placementAddresses.includes(page);
      return { origin: page, displayed: page, verdict: allowed ? 'allowed' : 'other-host' };
    },
  ],
  ['GET', /^\/api\/settings\/v1\/feedback-buttons$/, ({ account }) => ({ items: account.buttons.map(shownButton) })],
  [
    'POST',
    /^\/api\/settings\/v1\/feedback-buttons$/,
    ({ account, body }) => {
      const button = newButton(body);
      account.buttons.push(button);
      return shownButton(button);
    },
  ],
  [
    'PATCH',
    /^\/api\/settings\/v1\/feedback-buttons\/([^/]+)$/,
    ({ account, body, ids: [id] }) => {
      const button = buttonOf(account, id);
      const { channels, errors } = channelsOf(body.channels ?? []);
      if (errors.length) throw new Refusal(422, 'validation-failed', 'The request has wrong fields.', errors);
      if (body.trustedSites)
        body.trustedSites = [...new Set(body.trustedSites.map((site, at) => origin(site, at, 'trustedSites')))];
      Object.assign(button, body, body.channels && { channels }, { version: button.version + 1 });
      return shownButton(button);
    },
  ],
  [
    'GET',
    /^\/api\/settings\/v1\/feedback-buttons\/([^/]+)\/embed-script$/,
    ({ account, ids: [id], query }) => ({
      placement: query.get('placement'),
      script: scriptOf(buttonOf(account, id), query.get('placement')),
    }),
  ],
  [
    'GET',
    /^\/api\/settings\/v1\/feedback-buttons\/([^/]+)\/changes$/,
    ({ account, ids: [id] }) => ({
      items: [
        {
          id: 1,
          at: buttonOf(account, id).createdAt,
          user: account.user,
          action: 'changed',
          changes: [{ field: 'position', from: 'bottom-right', to: 'bottom-left' }],
        },
      ],
    }),
  ],
  [
    'DELETE',
    /^\/api\/settings\/v1\/feedback-buttons\/([^/]+)$/,
    ({ account, ids: [id] }) => {
      account.deletedButton = buttonOf(account, id);
      account.buttons = account.buttons.filter((each) => each.id !== id);
      return undefined;
    },
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/feedback-buttons\/([^/]+)\/restore$/,
    ({ account }) => {
      account.buttons.push(account.deletedButton);
      return shownButton(account.deletedButton);
    },
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/feedback-buttons\/([^/]+)\/page-checks$/,
    ({ account, body, ids: [id] }) => {
      const page = origin(body.address);
      const allowed = buttonOf(account, id).trustedSites.includes(page);
      return { origin: page, displayed: page, verdict: allowed ? 'allowed' : 'other-host' };
    },
  ],
  ['GET', /^\/api\/settings\/v1\/business-card-sites$/, ({ account }) => ({ items: account.sites.map(shownSite) })],
  [
    'POST',
    /^\/api\/settings\/v1\/business-card-sites$/,
    ({ account, body }) => {
      const site = newSite(body);
      account.sites.push(site);
      return shownSite(site);
    },
  ],
  [
    'GET',
    /^\/api\/settings\/v1\/business-card-sites\/slugs\/([^/]+)$/,
    ({ account, ids: [slug] }) => {
      const flaw = flawOf(slug, []);
      if (flaw) throw new Refusal(400, 'invalid-request', 'The request has wrong fields.', [flaw]);
      return { available: !account.sites.some((site) => site.slug === slug) };
    },
  ],
  [
    'PATCH',
    /^\/api\/settings\/v1\/business-card-sites\/([^/]+)$/,
    ({ account, body: { draft = {}, ...body }, ids: [id] }) => {
      const site = siteOf(account, id);
      const taken = account.sites.filter((each) => each !== site).map((each) => each.slug);
      const { buttons, errors } = siteButtonsOf(draft.buttons ?? []);
      const flaw = body.slug && flawOf(body.slug, taken);
      if (flaw) errors.push(flaw);
      if (errors.length) throw new Refusal(400, 'invalid-request', 'The request has wrong fields.', errors);
      Object.assign(site, body, { version: site.version + 1 });
      const picture = draft.picture && { width: 800, height: 500, ...draft.picture };
      Object.assign(site.draft, draft, draft.buttons && { buttons }, 'picture' in draft && { picture });
      return shownSite(site);
    },
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/business-card-sites\/([^/]+)\/publish$/,
    ({ account, ids: [id] }) => {
      const site = publish(siteOf(account, id));
      site.version += 1;
      return shownSite(site);
    },
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/business-card-sites\/([^/]+)\/unpublish$/,
    ({ account, ids: [id] }) => {
      const site = siteOf(account, id);
      Object.assign(site, { published: undefined, publishedAt: undefined, version: site.version + 1 });
      return shownSite(site);
    },
  ],
  [
    'GET',
    /^\/api\/settings\/v1\/business-card-sites\/([^/]+)\/changes$/,
    ({ account, ids: [id] }) => {
      const { createdAt: at } = siteOf(account, id);
      return { items: [{ id: 1, at, user: account.user, action: 'published', changes: [] }] };
    },
  ],
  [
    'DELETE',
    /^\/api\/settings\/v1\/business-card-sites\/([^/]+)$/,
    ({ account, ids: [id] }) => {
      account.deletedSite = siteOf(account, id);
      account.sites = account.sites.filter((each) => each.id !== id);
      return undefined;
    },
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/business-card-sites\/([^/]+)\/restore$/,
    ({ account }) => {
      account.sites.push(account.deletedSite);
      return shownSite(account.deletedSite);
    },
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/pictures$/,
    ({ content, request }) => {
      const type = request.headers['content-type'];
      if (!/^image\/(png|jpeg)$/.test(type)) throw new Refusal(415, 'picture-unreadable', 'This is no picture.');
      pictures.set(`picture-${pictures.size}`, { content, type });
      return { id: `picture-${pictures.size - 1}`, width: 800, height: 500 };
    },
  ],
  [
    'GET',
    /^\/api\/settings\/v1\/pictures\/([^/]+)$/,
    ({ response, ids: [id] }) => {
      const { content, type } = pictures.get(id);
      return response.writeHead(200, { 'Content-Type': type }).end(content);
    },
  ],
  [
    'GET',
    /^\/api\/inbox\/v1\/online-chats\/([^/]+)\/open-conversations$/,
    () => ({ conversations: 12, clients: 7, clientsWithSeveral: 3 }),
  ],
  [
    'GET',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)\/greeting$/,
    ({ account, ids: [id] }) => greetingOf(chatOf(account, id)),
  ],
  [
    'PUT',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)\/greeting$/,
    ({ account, body, ids: [id] }) => {
      const { greeting, refused } = changeGreeting(chatOf(account, id), body);
      if (refused) throw new Refusal(400, 'invalid-request', 'The request has wrong fields.', [refused]);
      return greeting;
    },
  ],
  [
    'GET',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)\/signing-keys$/,
    ({ account, ids: [id] }) => ({ items: keysOf(chatOf(account, id)) }),
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)\/signing-keys$/,
    ({ account, body, ids: [id] }) => {
      const { key, refused, full: tooMany } = createKey(chatOf(account, id), account.user, body);
      if (tooMany) throw new Refusal(409, 'signing-keys-too-many', 'Revoke one first.');
      if (refused) throw new Refusal(400, 'invalid-request', 'The request has wrong fields.', [refused]);
      return key;
    },
  ],
  [
    'POST',
    /^\/api\/settings\/v1\/online-chats\/([^/]+)\/signing-keys\/(\w+)\/revoke$/,
    ({ account, ids: [id, keyId] }) => revokeKey(chatOf(account, id), keyId),
  ],
  ...inboxRoutes({ Refusal, page, broadcast }),
  ...integrationRoutes(Refusal),
  [
    'GET',
    /^\/api\/inbox\/v1\/conversations\/([^/]+)$/,
    ({ account, conversation }) => shownConversation(account, conversation),
  ],
  [
    'GET',
    /^\/api\/inbox\/v1\/conversations\/([^/]+)\/messages$/,
    ({ account, conversation, query }) => {
      const messages = account.messages.get(conversation.id);
      const limit = Number(query.get('limit') ?? 50);
      const items = query.has('before')
        ? messages.filter((message) => message.sequence < Number(query.get('before'))).slice(-limit)
        : messages.filter((message) => message.sequence > Number(query.get('after') ?? 0)).slice(0, limit);
      return { conversationId: conversation.id, lastSequence: conversation.lastSequence, items };
    },
  ],
  [
    'POST',
    /^\/api\/inbox\/v1\/conversations\/([^/]+)\/messages$/,
    ({ account, conversation, body }) => {
      if (failures > 0) {
        failures -= 1;
        throw new Refusal(503, 'unavailable', 'Not now.');
      }
      if (conversation.state === 'finished')
        throw new Refusal(409, 'conversation-finished', 'The conversation is finished.');
      const attachments = body.attachmentIds?.map((id) => account.files.get(id));
      const { message, repeated } = addMessage(account, conversation, operator(account.user), body.text, {
        ...body,
        attachments,
      });
      conversation.readSequence = message.sequence;
      if (!repeated) broadcast(account, messageFrame(message));
      if (!conversation.assignee) assign(account, conversation, OPERATORS[0], broadcast);
      return message;
    },
  ],
  [
    'POST',
    /^\/api\/inbox\/v1\/conversations\/([^/]+)\/finish$/,
    ({ account, conversation }) => {
      const by = { type: 'operator', name: account.user.name };
      finish(conversation, by);
      addHappening(account, conversation, { kind: 'finished', by });
      broadcast(account, conversationFrame(conversation));
      return shownConversation(account, conversation);
    },
  ],
  ['GET', /^\/api\/crm\/v1\/users$/, ({ account }) => ({ items: account.users })],
  [
    'POST',
    /^\/api\/crm\/v1\/users$/,
    ({ account, body }) => {
      if (account.users.some(({ email }) => email === body.email))
        throw new Refusal(409, 'email-taken', 'Choose another e-mail.', [
          { pointer: '/email', code: 'email-taken', detail: 'Choose another e-mail.' },
        ]);
      const { name, email, role } = body;
      const user = { id: 100 + account.users.length, name, email, role, active: true };
      account.users.push({ ...user, createdAt: new Date().toISOString() });
      return account.users.at(-1);
    },
  ],
  [
    'PATCH',
    /^\/api\/crm\/v1\/users\/(\d+)$/,
    ({ account, body, ids: [id] }) => {
      const user = account.users.find((each) => each.id === Number(id));
      const changed = { ...user, ...body };
      if (!account.users.some((each) => (each === user ? changed : each).active && each.role === 'administrator'))
        throw new Refusal(409, 'last-administrator', 'Make somebody else an administrator first.');
      return Object.assign(user, changed);
    },
  ],
  ...privacyRoutes({ Refusal }),
  ...crmRoutes({ Refusal }),
  [
    'POST',
    /^\/dev\/visitor$/,
    ({ body }) => {
      const isNew = !body.conversation;
      const conversation = isNew ? startConversation(full, 129) : full.conversations.get(body.conversation);
      if (isNew) setTimeout(() => openLead(full, conversation), 2_000);
      if (isNew) Object.assign(conversation, { leadId: null });
      const { message } = addMessage(full, conversation, visitor(), body.text);
      if (isNew) broadcast(full, conversationFrame(conversation));
      for (const each of isNew ? full.messages.get(conversation.id) : [message]) {
        if (!body.lost) broadcast(full, messageFrame(each));
      }
      return conversation;
    },
  ],
  ['POST', /^\/dev\/signal$/, ({ body }) => broadcast(full, body)],
  [
    'POST',
    /^\/dev\/many$/,
    ({ body }) => {
      for (let count = 0; count < body.count; count++) startConversation(full, 129 - (count % 129));
    },
  ],
  [
    'POST',
    /^\/dev\/long$/,
    ({ body }) => {
      const conversation = full.conversations.get(body.conversation);
      for (let count = 1; count <= body.count; count++)
        addMessage(full, conversation, count % 3 ? visitor() : operator(full.user), `Сообщение ${count}`, {
          at: Date.now() - (body.count - count) * 60_000,
        });
    },
  ],
  ['POST', /^\/dev\/drop$/, ({ body }) => sockets.forEach((socket) => socket.close(body.code ?? 4001))],
  ['POST', /^\/dev\/fail$/, ({ body }) => void (failures = body.times ?? 1)],
  [
    'POST',
    /^\/dev\/expire$/,
    () => {
      sessions.clear();
      expiredAt = Date.now();
    },
  ],
];

async function answer(request, response) {
  const url = new URL(request.url, `http://localhost:${PORT}`);
  if (url.pathname === '/') return response.writeHead(302, { Location: '/console/' }).end();
  if (url.pathname.startsWith('/console')) return file(url.pathname.slice('/console/'.length), response);
  const route = routes.find(([method, pattern]) => method === request.method && pattern.test(url.pathname));
  try {
    if (!route) throw new Refusal(404, 'not-found', `${request.method} ${url.pathname}`);
    const ids = route[1].exec(url.pathname).slice(1);
    const open = url.pathname.startsWith('/auth') || url.pathname.startsWith('/dev');
    const account = open ? undefined : accountOf(request.headers.authorization?.replace('Bearer ', ''));
    let conversation;
    if (url.pathname.includes('/conversations/')) {
      conversation = account.conversations.get(ids[0]);
      if (!conversation) throw new Refusal(404, 'not-found', 'No such conversation.');
    }
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const content = Buffer.concat(chunks);
    const text = content.toString();
    const body = text && !/\/(attachments|pictures)$/.test(url.pathname) ? JSON.parse(text) : {};
    await new Promise((resolve) => setTimeout(resolve, Number(process.env.DELAY_MS ?? 60)));
    const result = route[2]({
      request,
      response,
      account,
      full,
      conversation,
      body,
      text,
      content,
      ids,
      query: url.searchParams,
    });
    if (result === response) return undefined;
    if (result === undefined) return response.writeHead(204).end();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(result));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response
      .writeHead(error.problem.status, { 'Content-Type': 'application/problem+json' })
      .end(JSON.stringify(error.problem));
  }
}

async function file(name, response) {
  const read = (path) => readFile(new URL(path, DIST)).then((content) => [path, content]);
  const [path, content] = await read(name || 'index.html').catch(() => read('index.html'));
  response.writeHead(200, {
    'Content-Type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
    'Content-Security-Policy': CSP,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(content);
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
const live = new WebSocketServer({ server, path: '/operator/socket' });
live.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  socket.on('message', (data) => {
    const frame = JSON.parse(data);
    if (frame.type === 'hello') {
      try {
        socket.account = accountOf(frame.token);
        socket.send(
          JSON.stringify({ type: 'welcome', userId: socket.account.user.id, asOf: new Date().toISOString() }),
        );
      } catch {
        socket.close(4401);
      }
    } else if (frame.type === 'watch') {
      socket.watches = true;
      socket.send(JSON.stringify({ type: 'watching', scope: frame.scope }));
    } else {
      const others = (told) => {
        for (const other of sockets)
          if (other !== socket && other.account?.conversations === socket.account.conversations)
            other.send(JSON.stringify(told));
      };
      for (const answer of takeSignal(socket.account, frame, others)) socket.send(JSON.stringify(answer));
    }
  });
});
server.listen(PORT, '127.0.0.1', () => console.log(`http://localhost:${PORT}/console/`));
