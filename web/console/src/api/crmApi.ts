import type {
  BoardPage,
  BoardTotals,
  CustomField,
  CustomFieldChange,
  Entity,
  EntityCard,
  EntityChange,
  EntityNote,
  EntityPage,
  EntityType,
  FoundEntities,
  JournalEntry,
  Pipeline,
} from '@beseda/protocol';
import { ITEMS_PER_PAGE, query, segment } from './address';
import type { Call } from './inboxApi';

/** A filter as `/api/v4` reads it: parameters by their names. */
export type EntityQuery = Readonly<Record<string, string | number | undefined>>;

/** A page of a list that is asked for by its number. */
export interface Numbered<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
}

export type Target = { readonly type: EntityType; readonly id: number };

/** The most the API gives at once: no account has more pipelines, fields or notes worth a second page at first sight. */
const MOST = 250;

/** The REST of the CRM: amoCRM's under `/api/v4`, the console's own under `/api/crm/v1`. */
export class CrmApi {
  constructor(private readonly call: Call) {}

  boardLeads(filter: EntityQuery, page: number, signal?: AbortSignal): Promise<BoardPage> {
    return this.get(`${BOARD}/leads?${query({ ...filter, page, limit: ITEMS_PER_PAGE })}`, signal);
  }

  boardTotals(filter: EntityQuery, signal?: AbortSignal): Promise<BoardTotals> {
    return this.get(`${BOARD}/totals?${query(filter)}`, signal);
  }

  pipelines(signal?: AbortSignal): Promise<readonly Pipeline[]> {
    return this.all('pipelines', '/api/v4/leads/pipelines', signal);
  }

  /** Its code as in ISO 4217. */
  async currency(signal?: AbortSignal): Promise<string> {
    return (await this.get<{ readonly currency: string }>('/api/v4/account', signal)).currency;
  }

  acceptLead(uid: string, statusId?: number): Promise<unknown> {
    return this.call({ method: 'POST', path: `${UNSORTED}/${uid}/accept`, body: { status_id: statusId } });
  }

  declineLead(uid: string): Promise<unknown> {
    return this.call({ method: 'DELETE', path: `${UNSORTED}/${uid}/decline` });
  }

  linkLead(uid: string, target: Target): Promise<unknown> {
    const body = { link: { entity_type: target.type, entity_id: target.id } };
    return this.call({ method: 'POST', path: `${UNSORTED}/${uid}/link`, body });
  }

  entities(type: EntityType, filter: EntityQuery, page: number, signal?: AbortSignal): Promise<Numbered<Entity>> {
    return this.page(type, `/api/v4/${type}?${query({ ...filter, page, limit: ITEMS_PER_PAGE })}`, signal);
  }

  entity(type: EntityType, id: number, signal?: AbortSignal): Promise<Entity> {
    return this.get(`/api/v4/${type}/${id}`, signal);
  }

  entityCard(type: EntityType, id: number, signal?: AbortSignal): Promise<EntityCard> {
    return this.get(`/api/crm/v1/entity-cards/${type}/${id}`, signal);
  }

  /** Answers the new one's id. */
  async addEntity(type: EntityType, entity: EntityChange): Promise<number> {
    const added = await this.call<EntityPage<{ readonly id: number }>>({
      method: 'POST',
      path: `/api/v4/${type}`,
      body: [entity],
    });
    return added._embedded[type]?.[0]?.id ?? 0;
  }

  changeEntity(type: EntityType, id: number, change: EntityChange): Promise<unknown> {
    return this.call({ method: 'PATCH', path: `/api/v4/${type}/${id}`, body: change });
  }

  link(of: Target, other: Target, main: boolean): Promise<unknown> {
    const body = [{ to_entity_type: other.type, to_entity_id: other.id, metadata: { is_main: main } }];
    return this.call({ method: 'POST', path: `/api/v4/${of.type}/${of.id}/link`, body });
  }

  unlink(of: Target, other: Target): Promise<unknown> {
    const body = [{ to_entity_type: other.type, to_entity_id: other.id }];
    return this.call({ method: 'POST', path: `/api/v4/${of.type}/${of.id}/unlink`, body });
  }

  notes({ type, id }: Target, page: number, signal?: AbortSignal): Promise<Numbered<EntityNote>> {
    const parameters = { 'order[id]': 'desc', page, limit: ITEMS_PER_PAGE };
    return this.page('notes', `/api/v4/${type}/${id}/notes?${query(parameters)}`, signal);
  }

  addNote({ type, id }: Target, text: string): Promise<unknown> {
    const body = [{ note_type: 'common', params: { text } }];
    return this.call({ method: 'POST', path: `/api/v4/${type}/${id}/notes`, body });
  }

  changeNote({ type }: Target, note: number, text: string): Promise<unknown> {
    return this.call({ method: 'PATCH', path: `/api/v4/${type}/notes/${note}`, body: { params: { text } } });
  }

  pinNote({ type, id }: Target, note: number, pin: boolean): Promise<unknown> {
    return this.call({ method: 'POST', path: `/api/v4/${type}/${id}/notes/${note}/${pin ? 'pin' : 'unpin'}` });
  }

  /** Newest first. */
  journal(target: Target, page: number, signal?: AbortSignal): Promise<Numbered<JournalEntry>> {
    const filter = { 'filter[entity]': target.type, 'filter[entity_id]': target.id };
    return this.page('events', `/api/v4/events?${query({ ...filter, page, limit: ITEMS_PER_PAGE })}`, signal);
  }

  search(words: string, signal?: AbortSignal): Promise<FoundEntities> {
    return this.get(`/api/crm/v1/search?${query({ query: words })}`, signal);
  }

  async tags(type: EntityType, words: string, signal?: AbortSignal): Promise<readonly string[]> {
    const path = `/api/v4/${type}/tags?${query({ query: words, limit: ITEMS_PER_PAGE })}`;
    return (await this.page<{ readonly name: string }>('tags', path, signal)).items.map(({ name }) => name);
  }

  /** All of them, in their order. */
  customFields(type: EntityType, signal?: AbortSignal): Promise<readonly CustomField[]> {
    return this.all('custom_fields', `/api/v4/${type}/custom_fields`, signal);
  }

  addCustomField(type: EntityType, field: CustomFieldChange): Promise<unknown> {
    return this.call({ method: 'POST', path: `/api/v4/${type}/custom_fields`, body: [field] });
  }

  changeCustomField(type: EntityType, id: number, change: CustomFieldChange): Promise<unknown> {
    return this.call({ method: 'PATCH', path: `/api/v4/${type}/custom_fields/${id}`, body: change });
  }

  /** In the order given. */
  orderCustomFields(type: EntityType, ids: readonly number[]): Promise<unknown> {
    const body = ids.map((id, at) => ({ id, sort: at + 1 }));
    return this.call({ method: 'PATCH', path: `/api/v4/${type}/custom_fields`, body });
  }

  deleteCustomField(type: EntityType, id: number): Promise<void> {
    return this.call({ method: 'DELETE', path: `/api/v4/${type}/custom_fields/${segment(String(id))}` });
  }

  private async all<Item>(collection: string, path: string, signal?: AbortSignal): Promise<readonly Item[]> {
    const items: Item[] = [];
    for (let page = 1, more = true; more; page++) {
      const next = await this.page<Item>(collection, `${path}?${query({ page, limit: MOST })}`, signal);
      items.push(...next.items);
      more = next.more;
    }
    return items;
  }

  /** An empty list is answered without a body. */
  private async page<Item>(collection: string, path: string, signal?: AbortSignal): Promise<Numbered<Item>> {
    const answer = await this.get<EntityPage<Item> | undefined>(path, signal);
    return { items: answer?._embedded[collection] ?? [], more: answer?._links.next !== undefined };
  }

  private get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
    return this.call({ method: 'GET', path, signal });
  }
}

const BOARD = '/api/crm/v1/lead-board';
const UNSORTED = '/api/v4/leads/unsorted';
