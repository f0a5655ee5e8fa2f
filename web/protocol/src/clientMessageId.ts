import type { Uuid } from './conversation';

let last = 0;
let counter = 0;

/**
 * Gives a message its id before it is sent: a UUIDv7 (RFC 9562), rising within this page even when the clock stands
 * still or goes back, so that an outbox sorted by id is in the order of writing.
 */
export function newClientMessageId(now: number = Date.now()): Uuid {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  if (now > last) {
    last = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    last++;
    counter = 0;
  }
  const time = last.toString(16).padStart(12, '0');
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = (8 | ((bytes[8] ?? 0) & 3)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${counter.toString(16).padStart(3, '0')}`,
    variant + random.slice(17, 20),
    random.slice(20),
  ].join('-');
}
