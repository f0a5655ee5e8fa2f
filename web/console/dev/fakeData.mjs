// Made-up accounts for looking at the console: one with much in it, one that is new.
import { randomUUID } from 'node:crypto';
import { someSites } from './fakeCardSites.mjs';
import { addHappening, addNote, OPERATORS, paper, picture, someLinks, someReplies } from './fakeInbox.mjs';
import { someButtons } from './fakeFeedbackButtons.mjs';
import { noIntegrations, someIntegrations } from './fakeIntegrations.mjs';

const MINUTE = 60_000;
const NAMES = ['Магазин чая', 'Shop', 'Приложение'];
const TEXTS = [
  'Здравствуйте! Подскажите, пожалуйста, есть ли доставка в Казань?',
  'Когда будет в наличии?',
  'Добрый день',
  'Можно оплатить картой при получении? И ещё вопрос: как вернуть товар, если он не подошёл по размеру?',
  'Спасибо большое!',
  'Hi, do you ship to Kazakhstan? The page https://shop.example/delivery says nothing about it.',
  'Заказ № 48213, не пришло письмо с подтверждением.',
];
const ANSWERS = [
  'Здравствуйте! Да, доставляем за 2–3 дня.',
  'Проверил: заказ собран, курьер приедет завтра с 10 до 14.',
  'Пожалуйста! Если появятся вопросы, пишите.',
];

export function fullAccount(user) {
  const account = emptyAccount(user);
  account.chats = NAMES.map((name, index) => newChat(name, index));
  account.chats[0].placementAddresses = ['https://tea.example', 'https://xn--80aswg.xn--p1ai'];
  account.buttons = someButtons(account.chats);
  account.sites = someSites(account.chats);
  account.chats[2].embeddedInApp = true;
  account.fields = [
    newField('contact', 'ID клиента', 'text'),
    newField('customer', 'Номер карты постоянного покупателя в магазине и на сайте', 'numeric'),
    newField('lead', 'Номер заказа', 'numeric'),
    newField('lead', 'UTM-метка', 'text'),
  ];
  account.chats[0].externalIdField = chosen(account.fields[0]);
  account.chats[2].externalIdField = { ...chosen(newField('lead', 'Старый номер', 'text')), deleted: true };
  account.chats[2].conversationMode = 'multiple';
  for (let number = 1; number <= 130; number++) startConversation(account, number);
  const long = [...account.conversations.values()].at(-3);
  for (let index = 0; index < 430; index++) {
    addMessage(
      account,
      long,
      index % 3 === 0 ? operator(user) : visitor(),
      `${index + 2}. ${TEXTS[index % TEXTS.length]}`,
      {
        at: Date.now() - (431 - index) * 7 * MINUTE,
      },
    );
  }
  account.cannedReplies = someReplies();
  account.programs = someIntegrations(user);
  enliven(account);
  return account;
}

/** Files, notes, an earlier conversation of one visitor: what an inbox has after some days. */
function enliven(account) {
  const [third, second, first] = [...account.conversations.values()].filter(({ state }) => state === 'open').slice(-5);
  second.visitorId = first.visitorId;
  for (const each of [first, third]) {
    addMessage(account, each, visitor(), 'Вот фото и накладная', { attachments: [picture(), paper()] });
    addMessage(account, each, operator(account.user), ANSWERS[1]);
    addNote(
      account,
      each,
      { type: 'operator', ...OPERATORS[1] },
      {
        id: randomUUID(),
        text: 'Постоянный клиент, в прошлый раз дарили пробник. Скидку согласовать со мной.',
      },
    );
    addMessage(account, each, visitor(), 'А сегодня успеете?', { at: Date.now() - 7 * MINUTE });
    each.readSequence = each.lastSequence - 1;
    each.visitorReadSequence = each.lastSequence;
    each.assignee = OPERATORS[1];
  }
  first.identity = { externalId: 'client-4815162342', proof: 'signed' };
  third.identity = { externalId: '7', proof: 'claimed' };
  account.visitorLinks = someLinks(first.visitorId);
  first.claimed = { name: 'Иван Петров', phone: '+7 916 123-45-67', email: 'ivan@example.org' };
  const by = { type: 'operator', id: OPERATORS[1].id, name: OPERATORS[1].name };
  addHappening(account, first, { kind: 'assigned', by, assignee: by });
}

const COLLEAGUES = [
  { id: 77, name: 'Марат Юсупов', email: 'marat@example.org', role: 'operator' },
  { id: 78, name: 'Ольга Петрова-Водкина', email: 'olga.petrova-vodkina@shop.example.org', role: 'administrator' },
  { id: 9, name: 'Оля Чтец', email: 'olya@example.org', role: 'operator', active: false },
];

export function emptyAccount(user) {
  return {
    user,
    chats: [],
    buttons: [],
    sites: [],
    fields: [],
    conversations: new Map(),
    messages: new Map(),
    lastNumber: 1000,
    cannedReplies: [],
    programs: noIntegrations(),
    visitorLinks: [],
    notes: new Map(),
    happenings: new Map(),
    users: [user, ...COLLEAGUES].map((each) => ({
      active: true,
      createdAt: new Date(Date.now() - each.id * 31 * 60 * MINUTE).toISOString(),
      ...each,
    })),
    files: new Map(),
  };
}

let lastFieldId = 1000;

export const newField = (entityType, name, type) => ({ id: ++lastFieldId, entityType, name, type });

export const chosen = ({ id, entityType, name }) => ({ id, entityType, name });

export function newChat(name, index = 0) {
  const now = new Date(Date.now() - index * 26 * 60 * MINUTE).toISOString();
  return {
    id: randomUUID(),
    name,
    conversationMode: 'one-active',
    finishedConversations: { reopening: 'always', readable: false },
    placementAddresses: [],
    embeddedInApp: false,
    buttonId: String(1000001 + Math.floor(Math.random() * 9000)),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

export const visitor = () => ({ type: 'visitor' });
export const operator = (user) => ({ type: 'operator', id: String(user.id), name: user.name });

export function startConversation(account, seed = 1) {
  const chat = account.chats[seed % account.chats.length];
  const startedAt = Date.now() - (130 - seed) * 47 * MINUTE - 8 * MINUTE;
  const conversation = {
    id: randomUUID(),
    number: ++account.lastNumber,
    onlineChatId: chat.id,
    onlineChatName: chat.name,
    visitorId: randomUUID(),
    state: 'open',
    lastSequence: 0,
    lastMessage: undefined,
    startedAt: new Date(startedAt).toISOString(),
    updatedAt: new Date(startedAt).toISOString(),
    finishedAt: null,
    finishedBy: null,
    page: {
      url: `https://tea.example/catalog/${seed}?utm_source=newsletter`,
      title: seed % 4 === 0 ? 'Доставка и оплата: условия, сроки, стоимость по регионам' : 'Каталог чая',
      referrer: 'https://ya.ru/',
    },
    leadId: null,
    contactId: null,
    assignee: seed % 3 === 0 ? OPERATORS[seed % 2] : null,
    readSequence: 0,
    visitorReadSequence: 0,
  };
  account.conversations.set(conversation.id, conversation);
  account.messages.set(conversation.id, []);
  addMessage(account, conversation, visitor(), TEXTS[seed % TEXTS.length], { at: startedAt });
  if (seed % 3 === 0)
    addMessage(account, conversation, operator(account.user), ANSWERS[seed % 3], { at: startedAt + MINUTE });
  if (seed % 5 === 0) {
    addMessage(account, conversation, { type: 'operator', id: '77', name: 'Марат' }, ANSWERS[1], {
      at: startedAt + 2 * MINUTE,
    });
    addMessage(account, conversation, visitor(), TEXTS[(seed + 2) % TEXTS.length], { at: startedAt + 3 * MINUTE });
  }
  conversation.readSequence = seed % 4 === 0 ? 0 : conversation.lastSequence;
  conversation.visitorReadSequence = conversation.lastSequence;
  if (seed % 6 === 1 && seed < 120)
    finish(conversation, seed % 2 ? { type: 'visitor' } : { type: 'operator', name: 'Марат' });
  return conversation;
}

export function addMessage(
  account,
  conversation,
  author,
  text,
  { clientMessageId = randomUUID(), at = Date.now(), attachments } = {},
) {
  const messages = account.messages.get(conversation.id);
  const known = messages.find((message) => message.clientMessageId === clientMessageId);
  if (known) return { message: known, repeated: true };
  const message = {
    id: randomUUID(),
    conversationId: conversation.id,
    sequence: messages.length + 1,
    clientMessageId,
    author,
    text,
    createdAt: new Date(at).toISOString(),
    ...(attachments ? { attachments } : {}),
  };
  messages.push(message);
  conversation.lastSequence = message.sequence;
  conversation.lastMessage = { sequence: message.sequence, author, text, createdAt: message.createdAt };
  conversation.updatedAt = message.createdAt;
  return { message, repeated: false };
}

export function finish(conversation, by) {
  conversation.state = 'finished';
  conversation.finishedAt = new Date().toISOString();
  conversation.finishedBy = by;
}
