// The inbox of the stand-in: filters, counts, search, assignees, notes, canned replies, files, and what a socket says
// back to an operator.
import { randomUUID } from 'node:crypto';

const MINUTE = 60_000;
const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"><rect width="640" height="400" fill="#d9f0ed"/><circle cx="320" cy="190" r="110" fill="#0c7c74"/><path d="M120 360h400" stroke="#10302d" stroke-width="14"/></svg>`;
export const OPERATORS = [
  { id: '7', name: 'Анна Котова' },
  { id: '77', name: 'Марат Юсупов' },
  { id: '78', name: 'Ольга Петрова-Водкина' },
  { id: '9', name: 'Оля Чтец' },
];
const REPLIES = [
  [
    'доставка',
    'Здравствуйте, {{visitor.name}}! Доставляем по всей России за 2–5 дней. Стоимость посчитаем при оформлении.',
  ],
  ['hello', 'Здравствуйте, {{visitor.name}}! Меня зовут {{operator.name}}, чем могу помочь?'],
  ['возврат', 'Вернуть товар можно в течение 14 дней. Пришлите, пожалуйста, фото и номер заказа.'],
  ['thanks', 'Спасибо, что написали в «{{chat.name}}»! Номер вашей беседы: {{conversation.number}}.'],
];

/** Two visitors who turned out to be one person: one has just signed in, the other was told apart again. */
export const someLinks = (personId) =>
  ['signed', undefined].map((proof, at) => ({
    id: randomUUID(),
    visitorId: randomUUID(),
    personId,
    externalId: 'client-4815162342',
    cause: proof ? 'browser' : 'crm',
    ...(proof ? { proof } : { undoneAt: new Date().toISOString(), undoneBy: OPERATORS[2] }),
    linkedAt: new Date(Date.now() - (at + 1) * 90 * MINUTE).toISOString(),
  }));

export const newReply = ({ shortcut, text }) => ({
  id: randomUUID(),
  shortcut,
  text,
  updatedAt: new Date().toISOString(),
});

export const someReplies = () => REPLIES.map(([shortcut, text]) => newReply({ shortcut, text }));

export const picture = () => ({
  id: randomUUID(),
  name: 'чайник.png',
  contentType: 'image/png',
  size: 184_320,
  width: 640,
  height: 400,
});

export const paper = () => ({ id: randomUUID(), name: 'накладная.pdf', contentType: 'application/pdf', size: 52_100 });

/** What a conversation's row shows of its messages. */
export function shownConversation(account, conversation) {
  const messages = account.messages.get(conversation.id);
  const open = conversation.state === 'open';
  const lastAnswer = messages.findLastIndex(({ author }) => author.type === 'operator');
  const waiting = messages.slice(lastAnswer + 1).find(({ author }) => author.type === 'visitor');
  const unread = messages.filter(
    ({ author, sequence }) => author.type === 'visitor' && sequence > conversation.readSequence,
  ).length;
  return {
    ...conversation,
    unread: Math.min(100, unread),
    ...(open && waiting ? { waitingSince: waiting.createdAt } : {}),
  };
}

function belongs({ state, assignee, chat, visitor }, conversation, ownId) {
  if (state !== 'any' && conversation.state !== (state ?? 'open')) return false;
  if (assignee === 'me' && conversation.assignee?.id !== ownId) return false;
  if (assignee === 'none' && conversation.assignee) return false;
  if (chat && conversation.onlineChatId !== chat) return false;
  return !visitor || conversation.visitorId === visitor;
}

/** The text in pieces around the words that were looked for; nothing when one of them is missing. */
function excerptOf(text, words) {
  const lower = text.toLowerCase();
  if (!words.every((word) => lower.includes(word))) return undefined;
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')})`, 'giu');
  return text.split(pattern).flatMap((piece, at) => (piece ? [{ text: piece, hit: at % 2 === 1 }] : []));
}

function searchIn(account, q) {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const number = Number(/^[aа]?(\d+)$/iu.exec(q.trim())?.[1]);
  const found = [];
  for (const conversation of account.conversations.values()) {
    const shown = shownConversation(account, conversation);
    if (conversation.number === number) found.unshift({ conversation: shown });
    for (const { sequence, author, text, createdAt } of account.messages.get(conversation.id)) {
      const excerpt = excerptOf(text, words);
      if (excerpt) found.push({ conversation: shown, message: { sequence, author, excerpt, createdAt } });
    }
  }
  return found.sort((one, other) => ((one.message?.createdAt ?? '~') < (other.message?.createdAt ?? '~') ? 1 : -1));
}

/** Method and path → answer, as in the server's own table. */
export function inboxRoutes({ Refusal, page, broadcast }) {
  const refuse = (status, code, pointer) => {
    throw new Refusal(status, code, 'This can’t be.', pointer && [{ pointer, code, detail: 'This can’t be.' }]);
  };
  const ownId = (account) => String(account.user.id);
  const replyOf = (account, id) =>
    account.cannedReplies.find((each) => each.id === id) ?? refuse(404, 'not-found', undefined);
  const free = (account, shortcut, id) => {
    const taken = account.cannedReplies.some(
      (each) => each.id !== id && each.shortcut.toLowerCase() === shortcut.toLowerCase(),
    );
    if (taken) refuse(409, 'shortcut-taken', '/shortcut');
  };

  return [
    [
      'GET',
      /^\/api\/inbox\/v1\/conversations$/,
      ({ account, query }) => {
        const filter = Object.fromEntries(query);
        const items = [...account.conversations.values()]
          .filter((each) => belongs(filter, each, ownId(account)))
          .sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1));
        const asked = page(items, query.get('cursor') ?? undefined, Number(query.get('limit') ?? 50));
        return { ...asked, items: asked.items.map((each) => shownConversation(account, each)) };
      },
    ],
    [
      'GET',
      /^\/api\/inbox\/v1\/counts$/,
      ({ account }) => {
        const open = [...account.conversations.values()].filter(({ state }) => state === 'open');
        const mine = open.filter(({ assignee }) => assignee?.id === ownId(account)).length;
        return { all: open.length, mine, unassigned: open.filter(({ assignee }) => !assignee).length };
      },
    ],
    [
      'GET',
      /^\/api\/inbox\/v1\/search$/,
      ({ account, query }) => page(searchIn(account, query.get('q')), query.get('cursor') ?? undefined, 50),
    ],
    [
      'GET',
      /^\/api\/inbox\/v1\/visitor-links$/,
      ({ account, query }) => {
        const visitor = query.get('visitorId');
        return { items: account.visitorLinks.filter(({ personId }) => !visitor || personId === visitor) };
      },
    ],
    [
      'POST',
      /^\/api\/inbox\/v1\/visitor-links\/([^/]+)\/undo$/,
      ({ account, ids: [id] }) => {
        const link = account.visitorLinks.find((each) => each.id === id) ?? refuse(404, 'not-found', undefined);
        const undoneBy = { id: ownId(account), name: account.user.name };
        return Object.assign(link, { undoneAt: new Date().toISOString(), undoneBy });
      },
    ],
    ['GET', /^\/api\/inbox\/v1\/operators$/, () => ({ items: OPERATORS })],
    [
      'PUT',
      /^\/api\/inbox\/v1\/conversations\/([^/]+)\/assignee$/,
      ({ account, conversation, body }) => {
        const assignee = OPERATORS.find(({ id }) => id === body.id);
        if (body.id && !assignee) refuse(422, 'operator-unknown', '/id');
        assign(account, conversation, assignee, broadcast);
        return shownConversation(account, conversation);
      },
    ],
    [
      'GET',
      /^\/api\/inbox\/v1\/conversations\/([^/]+)\/notes$/,
      ({ account, conversation }) => ({ items: account.notes.get(conversation.id) ?? [] }),
    ],
    [
      'POST',
      /^\/api\/inbox\/v1\/conversations\/([^/]+)\/notes$/,
      ({ account, conversation, body }) => {
        const author = { type: 'operator', id: ownId(account), name: account.user.name };
        const note = addNote(account, conversation, author, body);
        const { id: noteId, ...rest } = note;
        broadcast(account, { type: 'note', conversationId: conversation.id, noteId, ...rest });
        return note;
      },
    ],
    [
      'GET',
      /^\/api\/inbox\/v1\/conversations\/([^/]+)\/happenings$/,
      ({ account, conversation }) => ({ items: account.happenings.get(conversation.id) ?? [] }),
    ],
    ['GET', /^\/api\/inbox\/v1\/canned-replies$/, ({ account }) => ({ items: account.cannedReplies })],
    [
      'POST',
      /^\/api\/inbox\/v1\/canned-replies$/,
      ({ account, body }) => {
        free(account, body.shortcut);
        const reply = newReply(body);
        account.cannedReplies.push(reply);
        return reply;
      },
    ],
    [
      'PUT',
      /^\/api\/inbox\/v1\/canned-replies\/([^/]+)$/,
      ({ account, body, ids: [id] }) => {
        free(account, body.shortcut, id);
        return Object.assign(replyOf(account, id), body);
      },
    ],
    [
      'DELETE',
      /^\/api\/inbox\/v1\/canned-replies\/([^/]+)$/,
      ({ account, ids: [id] }) => {
        account.cannedReplies = account.cannedReplies.filter((each) => each.id !== id);
      },
    ],
    [
      'POST',
      /^\/api\/inbox\/v1\/attachments$/,
      ({ account, query, text, request }) => {
        const name = query.get('name');
        if (name.endsWith('.exe')) refuse(422, 'attachment-type', '/name');
        const contentType = request.headers['content-type'];
        const attachment = contentType.startsWith('image/')
          ? { ...picture(), name }
          : { id: randomUUID(), name, contentType, size: text.length };
        account.files.set(attachment.id, attachment);
        return attachment;
      },
    ],
    [
      'GET',
      /^\/api\/inbox\/v1\/attachments\/([^/]+)\/links$/,
      ({ ids: [id] }) => ({
        url: `/dev/files/${id}`,
        thumbnailUrl: `/dev/files/${id}`,
        expiresAt: new Date(Date.now() + 15 * MINUTE).toISOString(),
      }),
    ],
    [
      'GET',
      /^\/dev\/files\/([^/]+)$/,
      ({ response }) => {
        response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(PICTURE);
        return response;
      },
    ],
  ];
}

export function assign(account, conversation, assignee, broadcast) {
  conversation.assignee = assignee ?? null;
  const assignedBy = { type: 'operator', id: String(account.user.id), name: account.user.name };
  addHappening(account, conversation, {
    kind: 'assigned',
    by: assignedBy,
    ...(assignee ? { assignee: { type: 'operator', ...assignee } } : {}),
  });
  broadcast(account, {
    type: 'assigned',
    conversationId: conversation.id,
    assignee: assignee ? { type: 'operator', ...assignee } : null,
    assignedBy,
  });
}

export function addHappening(account, conversation, what) {
  const { id, lastSequence: afterSequence } = conversation;
  const known = account.happenings.get(id) ?? [];
  account.happenings.set(id, [...known, { id: randomUUID(), afterSequence, at: new Date().toISOString(), ...what }]);
}

/** A repeated id answers with the stored note. */
export function addNote(account, conversation, author, { id, text }) {
  const notes = account.notes.get(conversation.id) ?? [];
  const known = notes.find((each) => each.id === id);
  if (known) return known;
  const note = { id, afterSequence: conversation.lastSequence, author, text, createdAt: new Date().toISOString() };
  account.notes.set(conversation.id, [...notes, note]);
  return note;
}

/** What an operator tells by the socket; others hear of it. */
export function takeSignal(account, frame, others) {
  const conversation = account.conversations.get(frame.conversationId);
  if (!conversation) return [];
  const operator = { type: 'operator', id: String(account.user.id), name: account.user.name };
  switch (frame.type) {
    case 'read':
      conversation.readSequence = Math.max(conversation.readSequence, frame.sequence);
      others({ ...frame, reader: operator });
      return [];
    case 'typing':
      others({ ...frame, author: operator });
      return [];
    case 'viewing': {
      others({ type: 'viewing', conversationId: conversation.id, operator, viewing: frame.viewing });
      const online = conversation.number % 2 === 0;
      return frame.viewing ? [{ type: 'presence', visitorId: conversation.visitorId, online }] : [];
    }
    default:
      return [];
  }
}
