import type { Connect } from '@beseda/protocol';
import { digest } from './digest';

/**
 * Whose things the storage holds: this button's (by the frame's address) and this client's. Another user on the same
 * browser must not send what the last one left in the outbox. Who is proven is the same whatever the browser's key is.
 */
export function ownerOf(
  { visitorKey, config, session }: Pick<Connect, 'visitorKey' | 'config' | 'session'>,
  pathname: string,
): string {
  const person = session.identity?.personId;
  return owner(pathname, person ? ['person', person] : [visitorKey, config.user_id]);
}

/** Who the browser was before its client said anything. */
export function anonymousOwnerOf(visitorKey: string | null, pathname: string): string {
  return owner(pathname, [visitorKey, undefined]);
}

function owner(pathname: string, who: readonly unknown[]): string {
  const [button] = pathname.split('/').slice(-2);
  return `${button ?? ''}.${digest(JSON.stringify(who))}`;
}
