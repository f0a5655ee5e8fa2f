/** The address if a click on it can do no harm; addresses of visitors' pages come from outside. */
export function safeLink(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}

export interface TextPart {
  readonly text: string;
  readonly href?: string | undefined;
}

const ADDRESS = /https?:\/\/[^\s<>"'«»]+/gi;
/** Belongs to the sentence around an address rather than to the address. */
const TRAILING = /[.,;:!?)\]}…]+$/;

/** Splits a message into plain text and web addresses. */
export function textParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    const href = safeLink(address);
    if (!href) continue;
    if (match.index > done) parts.push({ text: text.slice(done, match.index) });
    parts.push({ text: address, href });
    done = match.index + address.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done) });
  return parts;
}
