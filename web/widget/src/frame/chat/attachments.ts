import type { AttachmentLinks } from '@beseda/protocol';
import type { VisitorApi } from '../net/visitorApi';

/** A link is not given out this shortly before it expires. */
const LEEWAY_MS = 10_000;

/** Signed links to files, fetched when they are needed and again when they have expired. */
export class Attachments {
  readonly #api: VisitorApi;
  readonly #links = new Map<string, Promise<AttachmentLinks>>();

  constructor(api: VisitorApi) {
    this.#api = api;
  }

  async links(id: string): Promise<AttachmentLinks> {
    const known = await this.#links.get(id)?.catch(() => undefined);
    if (known && Date.parse(known.expiresAt) - LEEWAY_MS > Date.now()) {
      return known;
    }
    const fetched = this.#api.attachmentLinks(id);
    this.#links.set(id, fetched);
    return fetched;
  }
}
