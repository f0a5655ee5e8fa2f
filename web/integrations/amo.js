/** What integrations do with @shevernitskiy/amo. */
import { Amo, parseIncomingWebhook } from '@shevernitskiy/amo';
import { assert, code, credentials, domain, step } from './program.js';

/** The library's errors are told apart by what they say. */
const noContent = /\b204 No Content/;

let token;
const options = { on_token: (fresh) => (token = fresh) };

const first = new Amo(domain, { ...credentials, grant_type: 'authorization_code', code }, options);

await step('a code becomes a token', async () => {
  await first.account.getAccount();
  assert.equal(token.token_type, 'Bearer');
});

const expired = { ...credentials, ...token, expires_at: 0 };
const amo = new Amo(domain, expired, options);

await step('a token is refreshed', async () => {
  const before = token.access_token;
  await amo.account.getAccount();
  assert.notEqual(token.access_token, before);
});

await step('the account is shown', async () => {
  const account = await amo.account.getAccount({ with: ['amojo_id', 'users_groups', 'task_types'] });
  assert.ok(account.id > 0);
});

const field = await step('a custom field is added', async () => {
  const added = await amo.custom_fields.addCustomFields('leads', [{ name: 'UTM of amo', type: 'text' }]);
  const [{ id }] = added._embedded.custom_fields;
  const shown = await amo.custom_fields.getCustomFieldById(id, 'leads');
  assert.equal(shown.name, 'UTM of amo');
  return id;
});

const lead = await step('a lead is created', async () => {
  const added = await amo.lead.addLeads([
    { name: 'Сделка amo', price: 100, custom_fields_values: [{ field_id: field, values: [{ value: 'spring' }] }] },
  ]);
  return added._embedded.leads[0].id;
});

await step('a lead is read and changed', async () => {
  await amo.lead.updateLeadById(lead, { price: 250 });
  await amo.lead.updateLeads([{ id: lead, name: 'Сделка amo 2' }]);
  const shown = await amo.lead.getLeadById(lead, { with: ['contacts'] });
  assert.equal(shown.price, 250);
  assert.equal(shown.name, 'Сделка amo 2');
  assert.equal(shown.custom_fields_values[0].values[0].value, 'spring');
});

await step('leads are found by filter and by query', async () => {
  const found = await amo.lead.getLeads({
    filter: (filter) => filter.multi('id', [lead]).range('price', 200, 300).custom_field(field, 'spring'),
    order: { param: 'updated_at', type: 'desc' },
  });
  assert.deepEqual(
    found._embedded.leads.map((each) => each.id),
    [lead],
  );
  const queried = await amo.lead.getLeads({ query: 'amo 2' });
  assert.ok(queried._embedded.leads.some((each) => each.id === lead));
});

await step('an empty list has no content', () =>
  assert.rejects(amo.lead.getLeads({ query: 'nothing is called so' }), noContent),
);

const contact = await step('a lead comes with its contact and company', async () => {
  const [added] = await amo.lead.addComplex([
    { name: 'Complex of amo', _embedded: { contacts: [{ first_name: 'Ольга' }], companies: [{ name: 'Firm' }] } },
  ]);
  const shown = await amo.lead.getLeadById(added.id, { with: ['contacts'] });
  assert.equal(shown._embedded.contacts[0].id, added.contact_id);
  return added.contact_id;
});

await step('contacts are created and changed', async () => {
  const added = await amo.contact.addContacts([{ name: 'Иван' }]);
  const [{ id }] = added._embedded.contacts;
  await amo.contact.updateContactById(id, { name: 'Иван Петров' });
  assert.equal((await amo.contact.getContactById(id)).name, 'Иван Петров');
});

await step('notes are written and read', async () => {
  await amo.note.addNotes('leads', [{ entity_id: lead, note_type: 'common', params: { text: 'Перезвонить' } }]);
  const notes = await amo.note.getNotesByEntityId(lead, 'leads');
  assert.equal(notes._embedded.notes[0].params.text, 'Перезвонить');
});

await step('entities are linked and no longer', async () => {
  const link = [{ to_entity_id: contact, to_entity_type: 'contacts' }];
  await amo.link.addLinksByEntityId(lead, 'leads', link);
  const links = await amo.link.getLinksByEntityId(lead, 'leads');
  assert.equal(links._embedded.links[0].to_entity_id, contact);
  await amo.link.deleteLinksByEntityId(lead, 'leads', link).catch((error) => assert.match(error.message, noContent));
  await assert.rejects(amo.link.getLinksByEntityId(lead, 'leads'), noContent);
});

await step('a chat that waits is accepted', async () => {
  const unsorted = await amo.unsorted.getUnsorted({ filter: (filter) => filter.multi('category', ['chats']) });
  const [waiting] = unsorted._embedded.unsorted;
  const accepted = await amo.unsorted.acceptUnsortedByUid(waiting.uid);
  assert.equal(accepted._embedded.leads[0].id, waiting._embedded.leads[0].id);
  const summary = await amo.unsorted.getUnsortedSummary();
  assert.ok(summary.accepted > 0);
});

await step('a contact is linked with the chat', async () => {
  const chats = await amo.contact.getContactToChat({ contact_id: [contact] }).catch((error) => {
    assert.match(error.message, noContent);
    return { _embedded: { chats: [] } };
  });
  assert.deepEqual(chats._embedded.chats, []);
});

await step('pages follow one another to the last', async () => {
  await amo.lead.addLeads([{ name: 'Page 1' }, { name: 'Page 2' }, { name: 'Page 3' }]);
  const seen = [];
  for (let page = 1, more = true; more; page++) {
    const shown = await amo.lead.getLeads({ page, limit: 2, order: { param: 'id', type: 'asc' } });
    seen.push(...shown._embedded.leads.map((each) => each.id));
    more = shown._links.next !== undefined;
  }
  assert.ok(seen.length >= 5);
  assert.equal(new Set(seen).size, seen.length);
});

await step('an error is an error of the library', () =>
  assert.rejects(amo.lead.getLeadById(999999999), (error) => error.response.status === 404),
);

await step('a webhook is added and removed', async () => {
  const destination = 'https://integration.example/hook';
  await amo.webhook.addWebhook({ destination, settings: ['add_lead', 'update_lead'] });
  const { webhooks } = (await amo.webhook.getWebhooks())._embedded;
  assert.ok(webhooks.some((each) => each.destination === destination));
  await amo.webhook.deleteWebhook({ destination });
});

await step('what a webhook tells is read', () => {
  const told = { leads: { add: { 0: { id: '1', name: 'Deal' } } }, account: { id: '1' } };
  assert.deepEqual(parseIncomingWebhook(told), ['leads', 'add', { id: '1', name: 'Deal' }]);
});
