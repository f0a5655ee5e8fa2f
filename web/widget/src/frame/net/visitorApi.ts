import type { AttachmentLinks, VisitorConversations, VisitorMessagePage } from '@beseda/protocol';

export const PAGE_SIZE = 200;

/** The visitor's history over REST. Every failure is an exception: the caller asks again later. */
export class VisitorApi {
  token: string;
  visitorToken: string | undefined;

  constructor(token: string) {
    this.token = token;
  }

  get headers(): Readonly<Record<string, string>> {
    return {
      Accept: 'application/json',
      Authorization: `Bearer ${this.token}`,
      ...(this.visitorToken && { 'X-Beseda-Visitor': this.visitorToken }),
    };
  }

  conversations(): Promise<VisitorConversations> {
    return this.#get<VisitorConversations>('conversations');
  }

  messages(conversationId: string, after: number, limit = PAGE_SIZE): Promise<VisitorMessagePage> {
    const path = `conversations/${encodeURIComponent(conversationId)}/messages`;
    return this.#get<VisitorMessagePage>(`${path}?after=${String(after)}&limit=${String(limit)}`);
  }

  attachmentLinks(attachmentId: string): Promise<AttachmentLinks> {
    return this.#get<AttachmentLinks>(`attachments/${encodeURIComponent(attachmentId)}/links`);
  }

  async #get<Body>(path: string): Promise<Body> {
    const answer = await fetch(`/api/visitor/v1/${path}`, {
      headers: this.headers,
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!answer.ok) {
      throw new Error(`${path} answered ${String(answer.status)}`);
    }
    return (await answer.json()) as Body;
  }
}
