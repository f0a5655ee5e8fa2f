// The CRM of the fake server: leads on a board, the cards of entities, custom fields, the search over everything.
import { randomUUID } from 'node:crypto';
import { OPERATORS } from './fakeInbox.mjs';
import { newField } from './fakeData.mjs';

const WON = 142;
const LOST = 143;
const PIPELINE = 10;
const INCOMING = 11;
const TYPES = ['leads', 'contacts', 'companies', 'customers'];
const STATUSES = [
  [INCOMING, 'Неразобранное', '#c1c1c1', 1],
  [12, 'Первичный контакт', '#99ccff', 0],
  [13, 'Переговоры', '#ffcc66', 0],
  [14, 'Согласование договора', '#ffff99', 0],
  [WON, 'Успешно реализовано', '#ccff66', 0],
  [LOST, 'Закрыто и не реализовано', '#d5d8db', 0],
].map(([id, name, color, type]) => ({ id, name, color, type, pipeline_id: PIPELINE }));
const PIPELINES = [{ id: PIPELINE, name: 'Воронка', is_main: true, _embedded: { statuses: STATUSES } }];

let lastId = 5000;
const nextId = () => ++lastId;
const seconds = (ms) => Math.floor(ms / 1000);

export function emptyCrm() {
  return {
    entities: Object.fromEntries(TYPES.map((type) => [type, new Map()])),
    links: [],
    notes: [],
    journal: [],
    fields: {
      leads: [],
      contacts: [
        field('Должность', 'text', { code: 'POSITION', is_predefined: true }),
        field('Телефон', 'multitext', { code: 'PHONE', is_predefined: true, enums: ['WORK', 'MOB', 'OTHER'] }),
        field('Email', 'multitext', { code: 'EMAIL', is_predefined: true, enums: ['WORK', 'PRIV'] }),
      ],
      companies: [],
      customers: [],
    },
  };
}

function field(name, type, { enums, ...rest } = {}) {
  return {
    id: nextId(),
    name,
    type,
    code: null,
    is_predefined: false,
    enums: enums ? enums.map((value, at) => ({ id: nextId(), value, code: value, sort: at + 1 })) : null,
    ...rest,
  };
}

function add(crm, type, keys) {
  const now = keys.at ?? Date.now();
  const entity = {
    id: keys.id ?? nextId(),
    name: '',
    responsible_user_id: 7,
    created_at: seconds(now),
    updated_at: seconds(now),
    custom_fields_values: null,
    _embedded: { tags: [] },
    ...(type === 'leads' ? { price: 0, pipeline_id: PIPELINE, status_id: 12 } : {}),
    ...(type === 'customers' ? { next_price: 0, next_date: null } : {}),
  };
  crm.entities[type].set(entity.id, entity);
  change(crm, type, entity, keys);
  return entity;
}

function change(crm, type, entity, { _embedded, custom_fields_values: values, at, ...keys }) {
  delete keys.id;
  Object.assign(entity, keys);
  if (_embedded?.tags) entity._embedded.tags = _embedded.tags.map(({ name }, index) => ({ id: index + 1, name }));
  if (values) {
    const known = new Map((entity.custom_fields_values ?? []).map((each) => [each.field_id, each]));
    for (const each of values) {
      const { enums } = crm.fields[type].find(({ id }) => id === each.field_id) ?? {};
      const shown = each.values.map((value) => ({
        ...value,
        value: value.value ?? enums?.find(({ id }) => id === value.enum_id)?.value,
      }));
      if (shown.length) known.set(each.field_id, { field_id: each.field_id, values: shown });
      else known.delete(each.field_id);
    }
    entity.custom_fields_values = [...known.values()];
  }
  entity.updated_at = seconds(at ?? Date.now());
}

/** A lead for each conversation, some of them well on their way. */
export function fillCrm(account) {
  const crm = (account.crm = emptyCrm());
  crm.fields.leads = [
    field('Номер заказа', 'numeric'),
    field('Доставка', 'select', { enums: ['Курьер', 'Самовывоз', 'Почта'] }),
    field('Что понравилось', 'multiselect', { enums: ['Зелёный', 'Чёрный', 'Улун', 'Пуэр'] }),
    field('Привезти до', 'date'),
    field('Нужен счёт', 'checkbox'),
    field('Пожелания', 'textarea'),
    field('Страница товара', 'url'),
  ];
  const [phone] = crm.fields.contacts.filter(({ code }) => code === 'PHONE');
  const [order, delivery, liked, , , wishes, page] = crm.fields.leads;
  const company = add(crm, 'companies', { name: 'ООО «Ромашка»' });
  const customer = add(crm, 'customers', { name: 'Постоянные: офис на Ленина', next_price: 12_000 });
  for (const conversation of account.conversations.values()) leadOf(account, conversation, { phone, order });
  for (const [at, lead] of [...crm.entities.leads.values()].entries()) {
    if (at % 4 !== 0) continue;
    lead.waiting = undefined;
    change(crm, 'leads', lead, {
      status_id: [12, 12, 13, 13, 14, WON, LOST][(at / 4) % 7],
      price: ((at * 37) % 90) * 100,
      name: ['Чай в офис', 'Подарочные наборы', 'Посуда для кафе', 'Пуэр оптом'][(at / 4) % 4],
      _embedded: { tags: at % 8 ? [{ name: 'опт' }] : [{ name: 'срочно' }, { name: 'подарок' }] },
      at: lead.updated_at * 1000,
    });
  }
  const [first] = [...crm.entities.leads.values()].filter(({ status_id: status }) => status === 13).slice(-1);
  change(crm, 'leads', first, {
    custom_fields_values: [
      { field_id: delivery.id, values: [{ enum_id: delivery.enums[0].id }] },
      { field_id: liked.id, values: liked.enums.slice(0, 2).map(({ id }) => ({ enum_id: id })) },
      { field_id: wishes.id, values: [{ value: 'Позвонить за час.\nДомофон не работает.' }] },
      { field_id: page.id, values: [{ value: 'https://tea.example/oolong' }] },
    ],
  });
  link(crm, { type: 'leads', id: first.id }, { type: 'companies', id: company.id });
  const contact = linked(crm, 'leads', first.id, 'contacts')[0];
  link(crm, { type: 'customers', id: customer.id }, { type: 'contacts', id: contact.id }, true);
  note(crm, { type: 'leads', id: first.id }, 'Постоянный клиент, в прошлый раз дарили пробник.', true);
  note(crm, { type: 'leads', id: first.id }, 'Ждёт счёт на юрлицо, реквизиты прислал в чат.');
  tell(crm, 'leads', first.id, 'lead_added', [], []);
  tell(crm, 'leads', first.id, 'lead_status_changed', status(INCOMING), status(13));
  tell(crm, 'leads', first.id, 'entity_tag_added', [], [{ tag: { name: 'опт' } }]);
  crm.shownLead = first.id;
}

const status = (id) => [{ lead_status: { id, pipeline_id: PIPELINE } }];

function leadOf(account, conversation, { phone, order } = {}) {
  const { crm } = account;
  const at = Date.parse(conversation.startedAt);
  const contact = add(crm, 'contacts', {
    name: `Посетитель ${conversation.number}`,
    at,
    ...(phone && conversation.number % 3 === 0
      ? {
          custom_fields_values: [
            { field_id: phone.id, values: [{ value: '+7 495 123-45-67', enum_id: phone.enums[0].id }] },
          ],
        }
      : {}),
  });
  const lead = add(crm, 'leads', {
    id: conversation.leadId ?? undefined,
    name: conversation.onlineChatName,
    status_id: INCOMING,
    responsible_user_id: 0,
    at,
    ...(order
      ? { custom_fields_values: [{ field_id: order.id, values: [{ value: String(40_000 + conversation.number) }] }] }
      : {}),
  });
  lead.conversations = [conversation.id];
  lead.waiting = { uid: randomUUID().replaceAll('-', ''), category: 'chats', sourceName: conversation.onlineChatName };
  link(crm, { type: 'leads', id: lead.id }, { type: 'contacts', id: contact.id }, true);
  Object.assign(conversation, { leadId: lead.id, contactId: contact.id });
  return lead;
}

export const openLead = (account, conversation) => leadOf(account, conversation);

function link(crm, one, other, main = false) {
  crm.links.push({ ends: [one, other], main });
}

const isEnd = (type, id) => (end) => end.type === type && end.id === id;

function linked(crm, type, id, otherType) {
  return crm.links
    .filter(({ ends }) => ends.some(isEnd(type, id)))
    .toSorted((one, other) => Number(other.main) - Number(one.main))
    .flatMap(({ ends, main }) =>
      ends
        .filter((end) => !isEnd(type, id)(end) && end.type === otherType)
        .map((end) => ({ ...crm.entities[otherType].get(end.id), main })),
    );
}

function note(crm, { type, id }, text, pinned = false) {
  const at = seconds(Date.now());
  const kept = { id: nextId(), type, on: id, created_by: OPERATORS[0].id, created_at: at, updated_at: at };
  crm.notes.push({ ...kept, note_type: 'common', params: { text }, is_pinned: pinned });
}

function tell(crm, type, id, what, before, after) {
  const by = { created_by: 7, created_at: seconds(Date.now()) };
  crm.journal.push({
    id: String(nextId()),
    on: id,
    of: type,
    type: what,
    ...by,
    value_before: before,
    value_after: after,
  });
}

const textsOf = (entity) =>
  [
    entity.name,
    String(entity.id),
    ...entity._embedded.tags.map(({ name }) => name),
    ...(entity.custom_fields_values ?? []).flatMap(({ values }) => values.map(({ value }) => String(value))),
  ].map((text) => text.toLowerCase());

function has(entity, query) {
  const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => textsOf(entity).some((text) => text.includes(word)));
}

function filtered(crm, type, query) {
  const responsible = query.get('filter[responsible_user_id]');
  const standing = query.get('filter[statuses][0][status_id]');
  return [...crm.entities[type].values()]
    .filter((entity) => has(entity, query.get('query')))
    .filter((entity) => responsible === null || entity.responsible_user_id === Number(responsible))
    .filter((entity) => standing === null || entity.status_id === Number(standing))
    .filter(
      (entity) =>
        type !== 'contacts' ||
        !linked(crm, type, entity.id, 'leads').every(({ waiting }) => waiting) ||
        linked(crm, type, entity.id, 'leads').length === 0,
    )
    .toSorted((one, other) => other.updated_at - one.updated_at || other.id - one.id);
}

function pageOf(items, query) {
  const limit = Number(query.get('limit') ?? 50);
  const from = (Number(query.get('page') ?? 1) - 1) * limit;
  return { items: items.slice(from, from + limit), more: from + limit < items.length };
}

/** As amoCRM answers lists; nothing for an empty one. */
function v4(collection, all, query) {
  const { items, more } = pageOf(all, query);
  if (items.length === 0) return undefined;
  return { _links: more ? { next: { href: 'next' } } : {}, _embedded: { [collection]: items } };
}

function boardLead(account, lead) {
  const [contact] = linked(account.crm, 'leads', lead.id, 'contacts');
  const [conversation] = lead.conversations ?? [];
  return {
    id: lead.id,
    name: lead.name,
    price: lead.price,
    pipelineId: lead.pipeline_id,
    statusId: lead.status_id,
    ...(lead.responsible_user_id ? { responsibleUserId: lead.responsible_user_id } : {}),
    createdAt: new Date(lead.created_at * 1000).toISOString(),
    updatedAt: new Date(lead.updated_at * 1000).toISOString(),
    ...(contact ? { contact: { id: contact.id, name: contact.name } } : {}),
    tags: lead._embedded.tags.map(({ name }) => name),
    ...(lead.waiting
      ? { waiting: { ...lead.waiting, lastMessage: account.conversations.get(conversation)?.lastMessage?.text } }
      : {}),
  };
}

function card(account, type, id) {
  const { crm } = account;
  const contacts = linked(crm, type, id, 'contacts');
  const own = crm.entities[type].get(id);
  const leads =
    type === 'leads'
      ? [own]
      : type === 'customers'
        ? contacts.flatMap((contact) => linked(crm, 'contacts', contact.id, 'leads'))
        : linked(crm, type, id, 'leads');
  const part = ({ id: other, name, main, custom_fields_values: values }) => ({
    id: other,
    name,
    main,
    reach: (values ?? [])
      .filter(({ field_id: field }) => crm.fields.contacts.some((each) => each.id === field && each.code === 'PHONE'))
      .flatMap(({ values: each }) => each.map(({ value }) => value)),
  });
  return {
    leads:
      type === 'leads'
        ? []
        : leads.map((lead) => ({
            id: lead.id,
            name: lead.name,
            price: lead.price,
            pipelineId: lead.pipeline_id,
            statusId: lead.status_id,
          })),
    contacts: contacts.map(part),
    companies: linked(crm, type, id, 'companies').map(part),
    customers: linked(crm, type, id, 'customers').map(part),
    ...(type === 'leads' && own.waiting ? { waiting: own.waiting } : {}),
    conversations: leads
      .flatMap((lead) => (lead.conversations ?? []).map((conversation) => ({ conversation, leadId: lead.id })))
      .map(({ conversation, leadId }) => {
        const { lastSequence, identity, ...known } = account.conversations.get(conversation);
        const client = identity && {
          externalId: identity.externalId,
          identity: identity.proof === 'claimed' ? 'claimed' : lastSequence % 2 ? 'verified' : 'ambiguous',
        };
        return { ...known, leadId, messageCount: lastSequence, ...(client && { client }) };
      }),
  };
}

/** Method, path and answer of every call. */
export function crmRoutes({ Refusal }) {
  const ENTITY = '(leads|contacts|companies|customers)';
  const on = (rest) => new RegExp(`^/api/v4/${ENTITY}${rest}$`);
  const entityOf = (account, type, id) => {
    const entity = account.crm.entities[type].get(Number(id));
    if (!entity) throw new Refusal(404, 'not-found', `${type} has no entry ${id}.`);
    return entity;
  };
  const waitingOf = (account, uid) => {
    const lead = [...account.crm.entities.leads.values()].find(({ waiting }) => waiting?.uid === uid);
    if (!lead) throw new Refusal(404, 'not-found', 'Nothing waits under this uid.');
    lead.waiting = undefined;
    return lead;
  };
  const refuseWrong = (account, type, { custom_fields_values: values = [] }) => {
    const errors = values.flatMap(({ field_id: id, values: [first] }, at) => {
      const numeric = account.crm.fields[type].find((each) => each.id === id)?.type === 'numeric';
      return numeric && first && !/^-?\d+([.,]\d+)?$/.test(String(first.value))
        ? [
            {
              code: 'InvalidType',
              path: `custom_fields_values.${at}.values.0.value`,
              detail: 'A number is expected here.',
            },
          ]
        : [];
    });
    if (errors.length === 0) return;
    const refusal = new Refusal(400, 'invalid-request', 'Correct what validation-errors names and send it again.');
    refusal.problem['validation-errors'] = [{ request_id: '0', errors }];
    throw refusal;
  };
  const enumsOf = (given, old) =>
    given?.map(({ id, value, sort }) => ({
      ...old?.find((each) => each.id === id),
      id: id ?? nextId(),
      value,
      code: null,
      sort,
    })) ?? old;

  return [
    ['GET', /^\/api\/v4\/account$/, () => ({ id: 1, currency: 'RUB' })],
    ['GET', /^\/api\/v4\/leads\/pipelines$/, ({ query }) => v4('pipelines', PIPELINES, query)],
    [
      'GET',
      /^\/api\/crm\/v1\/lead-board\/leads$/,
      ({ account, query }) => {
        const { items, more } = pageOf(filtered(account.crm, 'leads', query), query);
        return { items: items.map((lead) => boardLead(account, lead)), more };
      },
    ],
    [
      'GET',
      /^\/api\/crm\/v1\/lead-board\/totals$/,
      ({ account, query }) => ({
        items: STATUSES.map(({ id }) => {
          const leads = filtered(account.crm, 'leads', query).filter(({ status_id: standing }) => standing === id);
          return {
            pipelineId: PIPELINE,
            statusId: id,
            count: leads.length,
            price: leads.reduce((sum, { price }) => sum + price, 0),
          };
        }),
      }),
    ],
    [
      'POST',
      /^\/api\/v4\/leads\/unsorted\/(\w+)\/accept$/,
      ({ account, body, ids: [uid] }) => {
        change(account.crm, 'leads', waitingOf(account, uid), {
          status_id: body.status_id ?? 12,
          responsible_user_id: 7,
        });
        return { uid };
      },
    ],
    [
      'DELETE',
      /^\/api\/v4\/leads\/unsorted\/(\w+)\/decline$/,
      ({ account, ids: [uid] }) => {
        change(account.crm, 'leads', waitingOf(account, uid), { status_id: LOST });
        return { uid };
      },
    ],
    [
      'POST',
      /^\/api\/v4\/leads\/unsorted\/(\w+)\/link$/,
      ({ account, body, ids: [uid] }) => {
        const lead = waitingOf(account, uid);
        const target = account.crm.entities.leads.get(body.link.entity_id);
        if (target) target.conversations = [...(target.conversations ?? []), ...lead.conversations];
        if (target) lead.conversations = [];
        change(account.crm, 'leads', lead, { status_id: LOST });
        return { uid };
      },
    ],
    [
      'GET',
      /^\/api\/crm\/v1\/entity-cards\/(\w+)\/(\d+)$/,
      ({ account, ids: [type, id] }) => {
        entityOf(account, type, id);
        return card(account, type, Number(id));
      },
    ],
    [
      'GET',
      /^\/api\/crm\/v1\/search$/,
      ({ account, query }) => ({
        items: TYPES.flatMap((type) =>
          [...account.crm.entities[type].values()]
            .filter((entity) => query.get('query') && has(entity, query.get('query')))
            .toReversed()
            .slice(0, 5)
            .map((entity) => {
              const [word] = query.get('query').toLowerCase().split(/\s+/);
              const text = textsOf(entity).find((each) => each.includes(word));
              const match = entity.name.toLowerCase().includes(word) ? {} : { match: { field: 'Номер заказа', text } };
              return { type, id: entity.id, name: entity.name, ...match };
            }),
        ),
      }),
    ],
    [
      'GET',
      /^\/api\/v4\/events$/,
      ({ account, query }) => {
        const mine = account.crm.journal.filter(
          ({ on: id, of }) => String(id) === query.get('filter[entity_id]') && of === query.get('filter[entity]'),
        );
        return v4('events', mine.toReversed(), query);
      },
    ],
    ['GET', on(''), ({ account, query, ids: [type] }) => v4(type, filtered(account.crm, type, query), query)],
    [
      'POST',
      on(''),
      ({ account, body, ids: [type] }) => ({
        _embedded: { [type]: body.map((each) => ({ id: add(account.crm, type, each).id })) },
      }),
    ],
    ['GET', on('/(\\d+)'), ({ account, ids: [type, id] }) => entityOf(account, type, id)],
    [
      'PATCH',
      on('/(\\d+)'),
      ({ account, body, ids: [type, id] }) => {
        const entity = entityOf(account, type, id);
        refuseWrong(account, type, body);
        if (body.status_id)
          tell(account.crm, type, entity.id, 'lead_status_changed', status(entity.status_id), status(body.status_id));
        change(account.crm, type, entity, body);
        return { id: entity.id };
      },
    ],
    [
      'POST',
      on('/(\\d+)/link'),
      ({ account, body, ids: [type, id] }) => {
        const { crm } = account;
        for (const { to_entity_type: other, to_entity_id: otherId, metadata } of body) {
          if (other === 'companies')
            crm.links = crm.links.filter(
              ({ ends }) => !(ends.some(isEnd(type, Number(id))) && ends.some((end) => end.type === 'companies')),
            );
          const first = linked(crm, type, Number(id), other).length === 0;
          crm.links = crm.links.filter(
            ({ ends }) => !(ends.some(isEnd(type, Number(id))) && ends.some(isEnd(other, otherId))),
          );
          if (metadata?.is_main)
            crm.links.filter(({ ends }) => ends.some(isEnd(type, Number(id)))).forEach((each) => (each.main = false));
          link(crm, { type, id: Number(id) }, { type: other, id: otherId }, metadata?.is_main || first);
        }
        return {};
      },
    ],
    [
      'POST',
      on('/(\\d+)/unlink'),
      ({ account, body: [{ to_entity_type: other, to_entity_id: otherId }], ids: [type, id] }) => {
        account.crm.links = account.crm.links.filter(
          ({ ends }) => !(ends.some(isEnd(type, Number(id))) && ends.some(isEnd(other, otherId))),
        );
        return undefined;
      },
    ],
    [
      'GET',
      on('/(\\d+)/notes'),
      ({ account, query, ids: [type, id] }) =>
        v4(
          'notes',
          account.crm.notes.filter((each) => each.type === type && each.on === Number(id)).toReversed(),
          query,
        ),
    ],
    [
      'POST',
      on('/(\\d+)/notes'),
      ({ account, body: [{ params }], ids: [type, id] }) =>
        void note(account.crm, { type, id: Number(id) }, params.text),
    ],
    [
      'PATCH',
      on('/notes/(\\d+)'),
      ({ account, body, ids: [, id] }) => {
        Object.assign(
          account.crm.notes.find((each) => each.id === Number(id)),
          { params: body.params, updated_at: seconds(Date.now()) + 1 },
        );
        return {};
      },
    ],
    [
      'POST',
      on('/\\d+/notes/(\\d+)/(pin|unpin)'),
      ({ account, ids: [, id, pin] }) => {
        account.crm.notes.find((each) => each.id === Number(id)).is_pinned = pin === 'pin';
        return {};
      },
    ],
    ['GET', on('/tags'), ({ query }) => v4('tags', [{ name: 'опт' }, { name: 'срочно' }, { name: 'подарок' }], query)],
    [
      'GET',
      on('/custom_fields'),
      ({ account, query, ids: [type] }) => v4('custom_fields', account.crm.fields[type], query),
    ],
    [
      'POST',
      on('/custom_fields'),
      ({ account, body: [{ name, type: fieldType, enums }], ids: [type] }) => {
        const made = { ...field(name, fieldType), enums: enumsOf(enums) ?? null };
        account.crm.fields[type].push(made);
        if (['text', 'numeric'].includes(fieldType) && type !== 'companies')
          setTimeout(() => account.fields.push({ ...newField(type.slice(0, -1), name, fieldType), id: made.id }), 400);
        return { _embedded: { custom_fields: [{ id: made.id }] } };
      },
    ],
    [
      'PATCH',
      on('/custom_fields/(\\d+)'),
      ({ account, body: { enums, ...keys }, ids: [type, id] }) => {
        const known = account.crm.fields[type].find((each) => each.id === Number(id));
        Object.assign(known, keys, { enums: enumsOf(enums, known.enums) });
        return known;
      },
    ],
    [
      'PATCH',
      on('/custom_fields'),
      ({ account, body, ids: [type] }) => {
        const place = new Map(body.map(({ id, sort }) => [id, sort]));
        account.crm.fields[type].sort((one, other) => place.get(one.id) - place.get(other.id));
        return {};
      },
    ],
    [
      'DELETE',
      on('/custom_fields/(\\d+)'),
      ({ account, ids: [type, id] }) => {
        account.crm.fields[type] = account.crm.fields[type].filter((each) => each.id !== Number(id));
        return undefined;
      },
    ],
    // Somebody else changes an entity under one's hands.
    [
      'POST',
      /^\/dev\/change$/,
      ({ body: { type, id, ...changes }, full }) => {
        change(full.crm, type, full.crm.entities[type].get(id), changes);
        return {};
      },
    ],
    ['POST', /^\/dev\/lead$/, ({ full }) => ({ id: full.crm.shownLead })],
  ];
}
