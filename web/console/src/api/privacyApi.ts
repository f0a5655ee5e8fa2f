import type { ClientHistorySize, ClientHoldings, Erasure } from '@beseda/protocol';
import { segment } from './address';
import type { HttpRequest } from './http';
import type { Call } from './inboxApi';

/** The REST of what is held of clients: shown, exported, erased. */
export class PrivacyApi {
  constructor(
    private readonly call: Call,
    private readonly load: (request: HttpRequest) => Promise<Blob>,
  ) {}

  holdings(contact: number, signal?: AbortSignal): Promise<ClientHoldings> {
    return this.call({ method: 'GET', path: `${clientOf(contact)}/holdings`, signal });
  }

  historySize({ contactId, visitorIds }: ClientHoldings, signal?: AbortSignal): Promise<ClientHistorySize> {
    const body = { contactId, visitorIds };
    return this.call({ method: 'POST', path: '/api/inbox/v1/client-history-sizes', body, signal });
  }

  /** One archive: the CRM tells its part, and the service of conversations adds it to its own. */
  async export(contact: number, signal?: AbortSignal): Promise<Blob> {
    const body = await this.load({ method: 'GET', path: `${clientOf(contact)}/export`, signal });
    const headers = { Accept: 'application/zip' };
    return this.load({ method: 'POST', path: '/api/inbox/v1/client-exports', headers, body, signal });
  }

  erase(contact: number, confirmation: string): Promise<Erasure> {
    return this.call({ method: 'POST', path: `${clientOf(contact)}/erasure`, body: { confirmation } });
  }

  /** The youngest first. */
  async erasures(signal?: AbortSignal): Promise<readonly Erasure[]> {
    const path = '/api/crm/v1/erasures';
    return (await this.call<{ readonly items: readonly Erasure[] }>({ method: 'GET', path, signal })).items;
  }
}

const clientOf = (contact: number) => `/api/crm/v1/contacts/${segment(String(contact))}`;
