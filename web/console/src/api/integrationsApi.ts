import type {
  ApiToken,
  ClientSecret,
  Consent,
  ConsentRequest,
  CreateApiTokenRequest,
  CreatedApiToken,
  CreatedIntegration,
  CreatedWebhook,
  Deliveries,
  Integration,
  IntegrationRequest,
  Webhook,
  WebhookRequest,
  Webhooks,
  WebhookSecret,
} from '@beseda/protocol';
import { query, segment } from './address';
import type { Call } from './inboxApi';

/** The REST of what connects the account with other programs. For administrators. */
export class IntegrationsApi {
  constructor(private readonly call: Call) {}

  async apiTokens(signal?: AbortSignal): Promise<readonly ApiToken[]> {
    return (await this.get<Items<ApiToken>>(TOKENS, signal)).items;
  }

  createApiToken(request: CreateApiTokenRequest): Promise<CreatedApiToken> {
    return this.call({ method: 'POST', path: TOKENS, body: request });
  }

  revokeApiToken(id: string): Promise<void> {
    return this.call({ method: 'DELETE', path: `${TOKENS}/${segment(id)}` });
  }

  async integrations(signal?: AbortSignal): Promise<readonly Integration[]> {
    return (await this.get<Items<Integration>>(INTEGRATIONS, signal)).items;
  }

  integration(id: string, signal?: AbortSignal): Promise<Integration> {
    return this.get(`${INTEGRATIONS}/${segment(id)}`, signal);
  }

  createIntegration(request: IntegrationRequest): Promise<CreatedIntegration> {
    return this.call({ method: 'POST', path: INTEGRATIONS, body: request });
  }

  updateIntegration(id: string, request: IntegrationRequest): Promise<Integration> {
    return this.call({ method: 'PUT', path: `${INTEGRATIONS}/${segment(id)}`, body: request });
  }

  rotateClientSecret(id: string): Promise<ClientSecret> {
    return this.call({ method: 'POST', path: `${INTEGRATIONS}/${segment(id)}/secret` });
  }

  deleteIntegration(id: string): Promise<void> {
    return this.call({ method: 'DELETE', path: `${INTEGRATIONS}/${segment(id)}` });
  }

  decide(id: string, request: ConsentRequest): Promise<Consent> {
    return this.call({ method: 'POST', path: `${INTEGRATIONS}/${segment(id)}/consent`, body: request });
  }

  webhooks(signal?: AbortSignal): Promise<Webhooks> {
    return this.get(WEBHOOKS, signal);
  }

  createWebhook(request: WebhookRequest): Promise<CreatedWebhook> {
    return this.call({ method: 'POST', path: WEBHOOKS, body: request });
  }

  updateWebhook(id: number, request: WebhookRequest): Promise<Webhook> {
    return this.call({ method: 'PUT', path: `${WEBHOOKS}/${id}`, body: request });
  }

  changeWebhookSecret(id: number): Promise<WebhookSecret> {
    return this.call({ method: 'POST', path: `${WEBHOOKS}/${id}/secret` });
  }

  deleteWebhook(id: number): Promise<void> {
    return this.call({ method: 'DELETE', path: `${WEBHOOKS}/${id}` });
  }

  deliveries(id: number, before: number | undefined, signal?: AbortSignal): Promise<Deliveries> {
    return this.get(`${WEBHOOKS}/${id}/deliveries?${query({ before })}`, signal);
  }

  redeliver(id: number, deliveryId: number): Promise<void> {
    return this.call({ method: 'POST', path: `${WEBHOOKS}/${id}/deliveries/${deliveryId}/redelivery` });
  }

  private get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
    return this.call({ method: 'GET', path, signal });
  }
}

interface Items<Item> {
  readonly items: readonly Item[];
}

const TOKENS = '/api/crm/v1/api-tokens';
const INTEGRATIONS = '/api/crm/v1/integrations';
const WEBHOOKS = '/api/crm/v1/webhooks';
