import type { Connect } from '@beseda/protocol';

/**
 * Whose things the storage holds: this button's (by the frame's address) and this visitor's. Another user on the same
 * browser must not send what the last one left in the outbox.
 */
export function ownerOf({ visitorKey, config }: Connect, pathname: string): string {
  const [button] = pathname.split('/').slice(-2);
  const { user_id: userId, user_token: userToken } = config;
  return `${button ?? ''}.${digest(JSON.stringify([visitorKey, userId, subjectOf(userToken)]))}`;
}

/** The subject inside a signed token: the token itself is another one on every page. */
function subjectOf(token: unknown): unknown {
  try {
    const [, payload = ''] = String(token).split('.');
    return (JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { sub?: unknown }).sub;
  } catch {
    return null;
  }
}

/** FNV-1a over 64 bits: tells owners apart, hides nothing. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
