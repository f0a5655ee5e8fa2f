/** What integrations do with amocrm-js. */
import { Client } from 'amocrm-js';
import { assert, code, credentials, domain, paced, step } from './program.js';

const client = new Client({ domain, auth: { ...credentials, code } });
const get = async (path, query) => (await paced(() => client.request.get(path, query))).data;
const post = async (path, body) => (await paced(() => client.request.post(path, body))).data;

await step('a code becomes a token', async () => {
  await client.connection.connect();
  assert.equal(client.token.getValue().token_type, 'Bearer');
});

await step('a token is refreshed', async () => {
  const before = client.token.getValue().access_token;
  await client.token.refresh();
  assert.notEqual(client.token.getValue().access_token, before);
});

await step('the account is shown', async () => {
  const account = await get('/api/v4/account', { with: 'amojo_id,users_groups,task_types' });
  assert.ok(account.id > 0);
  assert.ok(account.subdomain);
});

const field = await step('a custom field is added', async () => {
  const added = await post('/api/v4/leads/custom_fields', [{ name: 'UTM of amocrm-js', type: 'text' }]);
  return added._embedded.custom_fields[0].id;
});

const lead = await step('a lead is created', async () => {
  const lead = new client.Lead({
    name: 'Сделка amocrm-js',
    price: 100,
    custom_fields_values: [{ field_id: field, values: [{ value: 'spring' }] }],
  });
  await paced(() => lead.save());
  assert.ok(lead.id > 0);
  return lead;
});

await step('a lead is read, changed and saved as a whole', async () => {
  const read = await paced(() => client.leads.getById(lead.id));
  assert.equal(read.price, 100);
  read.price = 250;
  await paced(() => read.save());
  const again = await paced(() => client.leads.getById(lead.id));
  assert.equal(again.price, 250);
  assert.equal(again.custom_fields_values[0].values[0].value, 'spring');
});

await step('leads are found by filter and by query', async () => {
  const filtered = await paced(() => client.leads.get({ filter: { id: [lead.id], price: { from: 200, to: 300 } } }));
  assert.deepEqual(
    [...filtered.getData()].map((each) => each.id),
    [lead.id],
  );
  const queried = await paced(() => client.leads.get({ query: 'amocrm-js' }));
  assert.ok([...queried.getData()].some((each) => each.id === lead.id));
  const nothing = await paced(() => client.leads.get({ query: 'nothing is called so' }));
  assert.deepEqual([...nothing.getData()], []);
});

await step('a lead comes with its contact and company', async () => {
  const [added] = await post('/api/v4/leads/complex', [
    {
      name: 'Complex of amocrm-js',
      _embedded: {
        contacts: [
          { first_name: 'Ольга', custom_fields_values: [{ field_code: 'PHONE', values: [{ value: '+7 1' }] }] },
        ],
        companies: [{ name: 'Firm' }],
      },
    },
  ]);
  const shown = await get(`/api/v4/leads/${added.id}`, { with: 'contacts' });
  assert.equal(shown._embedded.contacts[0].id, added.contact_id);
  assert.equal(shown._embedded.companies[0].id, added.company_id);
});

const contact = await step('a contact is created and found by its phone', async () => {
  const [created] = await paced(() =>
    client.contacts.create([
      {
        name: 'Иван',
        custom_fields_values: [{ field_code: 'PHONE', values: [{ value: '+79991112233', enum_code: 'MOB' }] }],
      },
    ]),
  );
  const found = await paced(() => client.contacts.get({ query: '+79991112233' }));
  assert.ok([...found.getData()].some((each) => each.id === created.id));
  return created;
});

await step('notes are written and read', async () => {
  await post(`/api/v4/leads/${lead.id}/notes`, [{ note_type: 'common', params: { text: 'Перезвонить' } }]);
  const notes = await get(`/api/v4/leads/${lead.id}/notes`, { 'filter[note_type]': 'common' });
  assert.equal(notes._embedded.notes[0].params.text, 'Перезвонить');
});

await step('entities are linked', async () => {
  await post(`/api/v4/leads/${lead.id}/link`, [{ to_entity_id: contact.id, to_entity_type: 'contacts' }]);
  const links = await get(`/api/v4/leads/${lead.id}/links`);
  assert.equal(links._embedded.links[0].to_entity_id, contact.id);
});

await step('a chat that waits is accepted', async () => {
  const unsorted = await get('/api/v4/leads/unsorted', { filter: { category: ['chats'] }, limit: 1 });
  const [waiting] = unsorted._embedded.unsorted;
  const accepted = await post(`/api/v4/leads/unsorted/${waiting.uid}/accept`, {});
  assert.equal(accepted._embedded.leads[0].id, waiting._embedded.leads[0].id);
});

await step('pages follow one another to the last', async () => {
  await paced(() => client.leads.create([{ name: 'Page 1' }, { name: 'Page 2' }, { name: 'Page 3' }]));
  const page = await paced(() => client.leads.get({ limit: 2, order: { id: 'asc' } }));
  const seen = [...page.getData()].map((each) => each.id);
  while (page.hasNext()) {
    await paced(() => page.next());
    seen.push(...[...page.getData()].map((each) => each.id));
  }
  assert.ok(seen.length >= 5);
  assert.equal(new Set(seen).size, seen.length);
});

await step('an error is an error of the library', async () => {
  console.error = () => undefined;
  await assert.rejects(get('/api/v4/leads/999999999'), (error) => error.data.status === 404);
});
