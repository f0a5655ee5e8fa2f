// What is held of clients, for the fake server: shown, exported and erased, which takes a minute.
import { randomUUID } from 'node:crypto';

/** Method, path and answer of every call. */
export function privacyRoutes({ Refusal }) {
  const erasures = [
    {
      id: randomUUID(),
      contactId: 1042,
      requestedBy: { id: '7', name: 'Анна' },
      requestedAt: '2026-11-20T09:15:00.000Z',
      leads: 1,
      records: 23,
      history: { conversations: 2, messages: 118, files: 4, finishedAt: '2026-11-20T09:15:03.000Z' },
    },
  ];
  const contactOf = (account, id) => {
    const contact = account.crm.entities.contacts.get(Number(id));
    if (!contact) throw new Refusal(404, 'not-found', 'there is no such contact');
    return contact;
  };
  return [
    [
      'GET',
      /^\/api\/crm\/v1\/contacts\/(\d+)\/holdings$/,
      ({ account, ids: [id] }) => ({
        contactId: contactOf(account, id).id,
        visitorIds: [randomUUID()],
        leads: 2,
        customers: 0,
        shared: 1,
        notes: 3,
        values: 6,
        journalEntries: 14,
        webhookDeliveries: 41,
      }),
    ],
    ['POST', /^\/api\/inbox\/v1\/client-history-sizes$/, () => ({ conversations: 3, messages: 1248, files: 12 })],
    [
      'GET',
      /^\/api\/crm\/v1\/contacts\/(\d+)\/export$/,
      ({ ids: [id] }) => ({ contactId: Number(id), visitorIds: [] }),
    ],
    ['POST', /^\/api\/inbox\/v1\/client-exports$/, ({ body }) => body],
    [
      'POST',
      /^\/api\/crm\/v1\/contacts\/(\d+)\/erasure$/,
      ({ account, body, ids: [id] }) => {
        const contact = contactOf(account, id);
        if (body.confirmation !== id) throw new Refusal(400, 'invalid-request', "it can't be taken back");
        account.crm.entities.contacts.delete(contact.id);
        const erasure = {
          id: randomUUID(),
          contactId: contact.id,
          requestedBy: { id: '7', name: 'Анна' },
          requestedAt: new Date().toISOString(),
          leads: 2,
          records: 68,
        };
        erasures.unshift(erasure);
        setTimeout(() => {
          erasure.history = { conversations: 3, messages: 1248, files: 12, finishedAt: new Date().toISOString() };
        }, 60_000).unref();
        return erasure;
      },
    ],
    ['GET', /^\/api\/crm\/v1\/erasures$/, () => ({ items: erasures })],
  ];
}
