import type { Connect } from '@beseda/protocol';
import { digest } from './digest';

/**
 * Whose things the storage holds: this button's (by the frame's address) and this visitor's. Another user on the same
 * browser must not send what the last one left in the outbox.
 */
export function ownerOf({ visitorKey, config }: Pick<Connect, 'visitorKey' | 'config'>, pathname: string): string {
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
