export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const LINK = /\b(?:https?:\/\/[^\s<>"'`]+|mailto:[^\s<>"'`]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi;
const TRAILING = /[.,:;!?…»”’]+$/;
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Cuts a text into plain pieces and links. Only http, https and mailto ever become links. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const address = balanced(match[0].replace(TRAILING, ''));
    const href = linkOf(address);
    if (href) {
      found.push({ text: text.slice(end, match.index) }, { text: address, href });
      end = match.index + address.length;
    }
  }
  found.push({ text: text.slice(end) });
  return found.filter((piece) => piece.text !== '');
}

/** A closing bracket without its opening one belongs to the sentence around the link. */
function balanced(address: string): string {
  const opened = address.split('(').length;
  let cut = address;
  while (cut.endsWith(')') && cut.split(')').length > opened) {
    cut = cut.slice(0, -1).replace(TRAILING, '');
  }
  return cut;
}

function linkOf(address: string): string | undefined {
  try {
    const url = new URL(address.includes(':') ? address : `mailto:${address}`);
    return SCHEMES.has(url.protocol) && !url.username ? url.href : undefined;
  } catch {
    return undefined;
  }
}
