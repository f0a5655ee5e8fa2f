// API tokens, integrations and webhooks of the stand-in: what the CRM answers, without sending anything anywhere.
import { randomBytes, randomUUID } from 'node:crypto';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const EVENT_CODES = [
  ...['lead', 'contact', 'company', 'customer', 'task'].flatMap((entity) =>
    ['add', 'update', 'delete', 'restore', 'responsible'].map((action) => `${action}_${entity}`),
  ),
  'status_lead',
  ...['lead', 'contact', 'company', 'customer'].map((entity) => `note_${entity}`),
  'add_message',
  'add_outgoing_message',
  'add_talk',
  'update_talk',
  'add_unsorted',
  'update_unsorted',
  'delete_unsorted',
];

const ago = (ms) => new Date(Date.now() - ms).toISOString();
const secret = () => randomBytes(32).toString('base64url');

/** What an account has that other programs work with. */
export function someIntegrations(user) {
  const createdByName = user.name;
  return {
    tokens: [
      {
        id: randomUUID(),
        name: 'Выгрузка в 1С',
        createdByName,
        createdAt: ago(40 * DAY),
        expiresAt: ago(-300 * DAY),
      },
      { id: randomUUID(), name: 'Отчёты BI', createdByName, createdAt: ago(500 * DAY), expiresAt: ago(135 * DAY) },
    ],
    integrations: [
      {
        id: 'a7f3c1d2-6b1e-4c0a-9d55-0f2b8e6a1c34',
        name: 'Склад и доставка',
        redirectUri: 'https://delivery.example/amocrm/callback',
        createdByName,
        createdAt: ago(10 * DAY),
      },
    ],
    webhooks: [
      {
        id: 1,
        destination: 'https://delivery.example/amocrm/hook',
        events: ['add_lead', 'status_lead', 'add_talk', 'update_talk', 'add_message'],
        createdByName,
        createdAt: ago(10 * DAY),
        lastAttempt: { madeAt: ago(3 * MINUTE), durationMs: 148, status: 200, answer: 'ok', good: true },
        waiting: 2,
      },
      {
        id: 2,
        destination: 'https://old.example/hook.php?key=1c5d',
        events: ['add_contact'],
        createdByName,
        createdAt: ago(400 * DAY),
        disabledAt: ago(2 * DAY),
        lastAttempt: { madeAt: ago(2 * DAY), durationMs: 2001, failure: 'timed-out', answer: '', good: false },
        waiting: 0,
      },
    ],
    deliveries: someDeliveries(),
  };
}

export const noIntegrations = () => ({ tokens: [], integrations: [], webhooks: [], deliveries: [] });

function someDeliveries() {
  const good = (madeAt) => ({ madeAt, durationMs: 148, status: 200, answer: 'ok', good: true });
  const bad = (madeAt) => ({ madeAt, durationMs: 2000, failure: 'timed-out', answer: '', good: false });
  const broken = (madeAt) => ({
    madeAt,
    durationMs: 97,
    status: 500,
    answer: '<h1>Internal Server Error</h1>\nPDOException: too many connections',
    good: false,
  });
  return [
    {
      id: 14,
      eventCode: 'add_message',
      entity: 'talk:7d0d6c1e-5d0f-4bb5-8e6a-2f6f6d2a9b11',
      state: 'waiting',
      createdAt: ago(6 * MINUTE),
      dueAt: ago(-4 * MINUTE),
      attempts: [broken(ago(6 * MINUTE)), bad(ago(1 * MINUTE))],
    },
    {
      id: 13,
      eventCode: 'add_talk',
      entity: 'talk:7d0d6c1e-5d0f-4bb5-8e6a-2f6f6d2a9b11',
      state: 'delivered',
      createdAt: ago(7 * MINUTE),
      attempts: [good(ago(7 * MINUTE))],
    },
    {
      id: 12,
      eventCode: 'status_lead',
      entity: 'lead:1042',
      state: 'failed',
      createdAt: ago(DAY),
      attempts: [5, 15, 15, 60, 60].map((minutes) => broken(ago(DAY - minutes * MINUTE))),
    },
  ];
}

export function integrationRoutes(Refusal) {
  const missing = () => {
    throw new Refusal(404, 'not-found', 'There is no such thing.');
  };
  const one = (items, id) => items.find((each) => String(each.id) === id) ?? missing();
  const wrong = (pointer, detail) => {
    throw new Refusal(400, 'invalid-request', 'Some fields are not valid.', [{ pointer, code: 'invalid', detail }]);
  };
  const made = (account, body) => ({
    ...body,
    createdByName: account.user.name,
    createdAt: new Date().toISOString(),
  });
  const checked = (account, body, id) => {
    const taken = account.programs.webhooks.some(
      (each) => each.destination === body.destination && String(each.id) !== id,
    );
    if (taken)
      throw new Refusal(409, 'webhook-destination-taken', 'Another webhook has this address.', [
        { pointer: '/destination', code: 'webhook-destination-taken', detail: 'Choose another address.' },
      ]);
    if (/^https?:\/\/(127\.|10\.)/.test(body.destination)) wrong('/destination', 'Not a public address.');
    return body;
  };
  return [
    ['GET', /^\/api\/crm\/v1\/api-tokens$/, ({ account }) => ({ items: account.programs.tokens })],
    [
      'POST',
      /^\/api\/crm\/v1\/api-tokens$/,
      ({ account, body }) => {
        const expiresAt = `${body.expiresOn}T23:59:59Z`;
        const token = { id: randomUUID(), ...made(account, { name: body.name, expiresAt }) };
        account.programs.tokens.unshift(token);
        return { ...token, token: `eyJhbGciOiJFUzI1NiJ9.${randomBytes(240).toString('base64url')}.${secret()}` };
      },
    ],
    [
      'DELETE',
      /^\/api\/crm\/v1\/api-tokens\/([^/]+)$/,
      ({ account, ids: [id] }) => {
        one(account.programs.tokens, id);
        account.programs.tokens = account.programs.tokens.filter((each) => each.id !== id);
      },
    ],
    ['GET', /^\/api\/crm\/v1\/integrations$/, ({ account }) => ({ items: account.programs.integrations })],
    [
      'POST',
      /^\/api\/crm\/v1\/integrations$/,
      ({ account, body }) => {
        const integration = { id: randomUUID(), ...made(account, body) };
        account.programs.integrations.push(integration);
        return { ...integration, clientSecret: secret() };
      },
    ],
    [
      'GET',
      /^\/api\/crm\/v1\/integrations\/([^/]+)$/,
      ({ account, ids: [id] }) => one(account.programs.integrations, id),
    ],
    [
      'PUT',
      /^\/api\/crm\/v1\/integrations\/([^/]+)$/,
      ({ account, body, ids: [id] }) => Object.assign(one(account.programs.integrations, id), body),
    ],
    ['POST', /^\/api\/crm\/v1\/integrations\/([^/]+)\/secret$/, () => ({ clientSecret: secret() })],
    [
      'POST',
      /^\/api\/crm\/v1\/integrations\/([^/]+)\/consent$/,
      ({ account, body, ids: [id] }) => {
        const { redirectUri } = one(account.programs.integrations, id);
        return { location: `${redirectUri}?${body.allowed ? `code=${secret()}` : 'error=access_denied'}` };
      },
    ],
    [
      'DELETE',
      /^\/api\/crm\/v1\/integrations\/([^/]+)$/,
      ({ account, ids: [id] }) => {
        account.programs.integrations = account.programs.integrations.filter((each) => each.id !== id);
      },
    ],
    [
      'GET',
      /^\/api\/crm\/v1\/webhooks$/,
      ({ account }) => ({ items: account.programs.webhooks, eventCodes: EVENT_CODES }),
    ],
    [
      'POST',
      /^\/api\/crm\/v1\/webhooks$/,
      ({ account, body }) => {
        const webhook = { id: Date.now(), ...made(account, checked(account, body)), waiting: 0 };
        account.programs.webhooks.push(webhook);
        return { ...webhook, secret: `whsec_${randomBytes(32).toString('base64')}` };
      },
    ],
    [
      'PUT',
      /^\/api\/crm\/v1\/webhooks\/([^/]+)$/,
      ({ account, body: { enabled, ...body }, ids: [id] }) => {
        const webhook = Object.assign(one(account.programs.webhooks, id), checked(account, body, id));
        if (enabled) delete webhook.disabledAt;
        else webhook.disabledAt ??= new Date().toISOString();
        return webhook;
      },
    ],
    [
      'POST',
      /^\/api\/crm\/v1\/webhooks\/([^/]+)\/secret$/,
      () => ({ secret: `whsec_${randomBytes(32).toString('base64')}` }),
    ],
    [
      'DELETE',
      /^\/api\/crm\/v1\/webhooks\/([^/]+)$/,
      ({ account, ids: [id] }) => {
        account.programs.webhooks = account.programs.webhooks.filter((each) => String(each.id) !== id);
      },
    ],
    [
      'GET',
      /^\/api\/crm\/v1\/webhooks\/([^/]+)\/deliveries$/,
      ({ account, ids: [id] }) => ({ items: id === '1' ? account.programs.deliveries : [] }),
    ],
    [
      'POST',
      /^\/api\/crm\/v1\/webhooks\/[^/]+\/deliveries\/([^/]+)\/redelivery$/,
      ({ account, ids: [id] }) => {
        const delivery = one(account.programs.deliveries, id);
        delivery.state = 'delivered';
        delivery.attempts = [
          ...delivery.attempts,
          { madeAt: new Date().toISOString(), durationMs: 120, status: 200, answer: 'ok', good: true },
        ];
      },
    ],
  ];
}
