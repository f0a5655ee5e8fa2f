import type {
  BusinessCardSite,
  ChangeUserRequest,
  CreateCustomFieldRequest,
  CreatedCustomFields,
  CreatedSigningKey,
  CreateSigningKeyRequest,
  CreateUserRequest,
  CrmEntityType,
  EligibleFields,
  EmbedScript,
  ExternalIdConflicts,
  ExternalIdIndexes,
  GreetingSettings,
  PageCheck,
  Picture,
  PictureId,
  Placement,
  SettingsChanges,
  Sightings,
  SigningKey,
  SigningKeys,
  SlugAvailability,
  User,
} from '@beseda/protocol';
import { ITEMS_PER_PAGE, query, segment } from './address';
import { ApiError } from './apiError';
import type { CreateRequest, Setting, Settings, SettingsKind, UpdateRequest } from './settingsKind';
import { InboxApi } from './inboxApi';
import { IntegrationsApi } from './integrationsApi';
import { download, exchange, type Fetch, type HttpRequest } from './http';
import { sendUpload, type SendUpload, type Upload } from './upload';

/** Where requests take their access token from. */
export interface TokenSource {
  /** A token that has not run out; `replacing` asks for another one than this. */
  accessToken(replacing?: string): Promise<string>;
}

/** Every REST call of the console. A token the server no longer takes is replaced once and the call repeated. */
export class ApiClient {
  readonly inbox: InboxApi;
  readonly integrations: IntegrationsApi;

  constructor(
    private readonly fetch: Fetch,
    private readonly tokens: TokenSource,
    private readonly language: () => string,
    private readonly upload: SendUpload = sendUpload,
  ) {
    this.inbox = new InboxApi(this.call, this.send);
    this.integrations = new IntegrationsApi(this.call);
  }

  settings<Kind extends SettingsKind>(kind: Kind, signal?: AbortSignal): Promise<Settings<Kind>> {
    return this.get(settings(kind), signal);
  }

  createSetting<Kind extends SettingsKind>(kind: Kind, request: CreateRequest<Kind>): Promise<Setting<Kind>> {
    return this.call({ method: 'POST', path: settings(kind), body: request });
  }

  /** 412 `changed-meanwhile` when it has another version than `version` by now. */
  updateSetting<Kind extends SettingsKind>(
    kind: Kind,
    id: string,
    request: UpdateRequest<Kind>,
    version?: number,
  ): Promise<Setting<Kind>> {
    return this.call({ method: 'PATCH', path: settings(kind, id), headers: ifMatch(version), body: request });
  }

  /** 412 as above. */
  deleteSetting(kind: SettingsKind, id: string, version: number): Promise<void> {
    return this.call({ method: 'DELETE', path: settings(kind, id), headers: ifMatch(version) });
  }

  restoreSetting<Kind extends SettingsKind>(kind: Kind, id: string): Promise<Setting<Kind>> {
    return this.call({ method: 'POST', path: `${settings(kind, id)}/restore` });
  }

  changes(kind: SettingsKind, id: string, before: number | undefined, signal?: AbortSignal): Promise<SettingsChanges> {
    return this.get(`${settings(kind, id)}/changes?${query({ before, limit: ITEMS_PER_PAGE })}`, signal);
  }

  checkPage(kind: SettingsKind, id: string, address: string): Promise<PageCheck> {
    return this.call({ method: 'POST', path: `${settings(kind, id)}/page-checks`, body: { address } });
  }

  embedScript(kind: SettingsKind, id: string, placement: Placement, signal?: AbortSignal): Promise<EmbedScript> {
    return this.get(`${settings(kind, id)}/embed-script?placement=${placement}`, signal);
  }

  /** 400 for a slug that no site may have. */
  slug(slug: string, signal?: AbortSignal): Promise<SlugAvailability> {
    return this.get(`${settings('business-card-sites')}/slugs/${segment(slug)}`, signal);
  }

  /** 412 as above. */
  publishSite(id: string, version: number, publish: boolean): Promise<BusinessCardSite> {
    return this.call({
      method: 'POST',
      path: `${settings('business-card-sites', id)}/${publish ? 'publish' : 'unpublish'}`,
      headers: ifMatch(version),
    });
  }

  /** 413 or 415 with a code that says why it is not taken. */
  async uploadPicture(file: Upload): Promise<Picture> {
    return (await this.send(PICTURES, file)) as Picture;
  }

  /** A picture of the account, published or not. */
  picture(id: PictureId, signal?: AbortSignal): Promise<Blob> {
    return this.load({ method: 'GET', path: `${PICTURES}/${segment(id)}`, signal });
  }

  greeting(chatId: string, signal?: AbortSignal): Promise<GreetingSettings> {
    return this.get(`${settings('online-chats', chatId)}/greeting`, signal);
  }

  /** 412 as above, by the version of the chat. */
  saveGreeting(chatId: string, greeting: GreetingSettings, version: number): Promise<GreetingSettings> {
    return this.call({
      method: 'PUT',
      path: `${settings('online-chats', chatId)}/greeting`,
      headers: ifMatch(version),
      body: greeting,
    });
  }

  sightings(signal?: AbortSignal): Promise<Sightings> {
    return this.get(`${settings('online-chats')}/sightings`, signal);
  }

  externalIdFields(signal?: AbortSignal): Promise<EligibleFields> {
    return this.get('/api/settings/v1/external-id-fields', signal);
  }

  /** Answers the new field's id. */
  async createCustomField(entityType: CrmEntityType, request: CreateCustomFieldRequest): Promise<number | undefined> {
    const created = await this.call<CreatedCustomFields>({
      method: 'POST',
      path: `/api/v4/${entityType}s/custom_fields`,
      body: [request],
    });
    return created._embedded.custom_fields[0]?.id;
  }

  externalIdConflicts(signal?: AbortSignal): Promise<ExternalIdConflicts> {
    return this.get('/api/crm/v1/external-id-conflicts', signal);
  }

  externalIdIndexes(signal?: AbortSignal): Promise<ExternalIdIndexes> {
    return this.get('/api/crm/v1/external-id-indexes', signal);
  }

  signingKeys(chatId: string, signal?: AbortSignal): Promise<SigningKeys> {
    return this.get(`${settings('online-chats', chatId)}/signing-keys`, signal);
  }

  createSigningKey(chatId: string, request: CreateSigningKeyRequest): Promise<CreatedSigningKey> {
    return this.call({ method: 'POST', path: `${settings('online-chats', chatId)}/signing-keys`, body: request });
  }

  revokeSigningKey(chatId: string, keyId: string): Promise<SigningKey> {
    return this.call({
      method: 'POST',
      path: `${settings('online-chats', chatId)}/signing-keys/${segment(keyId)}/revoke`,
    });
  }

  async users(signal?: AbortSignal): Promise<readonly User[]> {
    return (await this.get<{ readonly items: readonly User[] }>(USERS, signal)).items;
  }

  createUser(request: CreateUserRequest): Promise<User> {
    return this.call({ method: 'POST', path: USERS, body: request });
  }

  changeUser(id: number, request: ChangeUserRequest): Promise<User> {
    return this.call({ method: 'PATCH', path: `${USERS}/${id}`, body: request });
  }

  private get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
    return this.call({ method: 'GET', path, signal });
  }

  /** For what has its calls elsewhere, so that pages bring them along. */
  readonly call = <Answer>(request: HttpRequest): Promise<Answer> =>
    this.authorized((headers) => exchange(this.fetch, { ...request, headers: { ...request.headers, ...headers } }));

  /** As {@link call}, for what is a file. */
  readonly load = (request: HttpRequest): Promise<Blob> =>
    this.authorized((headers) => download(this.fetch, { ...request, headers: { ...request.headers, ...headers } }));

  private readonly send = (path: string, file: Upload): Promise<unknown> =>
    this.authorized((headers) => this.upload(path, headers, file));

  private async authorized<Answer>(send: (headers: Record<string, string>) => Promise<Answer>): Promise<Answer> {
    const token = await this.tokens.accessToken();
    try {
      return await send(this.headers(token));
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      return send(this.headers(await this.tokens.accessToken(token)));
    }
  }

  private headers(token: string): Record<string, string> {
    return { Authorization: `Bearer ${token}`, 'Accept-Language': this.language() };
  }
}

const USERS = '/api/crm/v1/users';
const PICTURES = '/api/settings/v1/pictures';

function settings(kind: SettingsKind, id?: string): string {
  return id === undefined ? `/api/settings/v1/${kind}` : `/api/settings/v1/${kind}/${segment(id)}`;
}

function ifMatch(version: number | undefined): Record<string, string> {
  return version === undefined ? {} : { 'If-Match': `"${version}"` };
}
