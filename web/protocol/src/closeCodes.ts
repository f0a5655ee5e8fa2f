/** Close codes of both sockets. 4000–4399: reconnect with back-off and jitter. 4400–4499: do something first. */
export const CloseCode = {
  messageTooBig: 1009,
  goingAway: 4001,
  slowReader: 4002,
  pingTimeout: 4003,
  badFrame: 4400,
  unauthenticated: 4401,
  forbidden: 4403,
  tokenExpired: 4408,
  tooMany: 4429,
} as const;

/** What a client does after a close: `wait` reconnects no sooner than after five seconds. */
export type AfterClose = 'reconnect' | 'renew-session' | 'wait' | 'stop';

/**
 * Codes below 4000 (a lost network is 1006) are transport failures and are answered by reconnecting. A 44xx code that
 * this client does not know yet stops it: repeating what the server refused would only load it.
 */
export function afterClose(code: number): AfterClose {
  switch (code) {
    case CloseCode.unauthenticated:
    case CloseCode.tokenExpired:
      return 'renew-session';
    case CloseCode.tooMany:
      return 'wait';
    default:
      return code >= 4400 && code <= 4499 ? 'stop' : 'reconnect';
  }
}
