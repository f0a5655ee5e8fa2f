// Signing keys of the stand-in's online chats: what settings answer, without looking into public keys.
import { createHash, randomBytes } from 'node:crypto';

const LIVE_LIMIT = 5;

export const keysOf = (chat) => (chat.signingKeys ??= []);

/** The new key with its secret, or the code and pointer of what is wrong. */
export function createKey(chat, user, { name, algorithm, publicKey }) {
  if (algorithm !== 'HS256' && !publicKey.startsWith('-----BEGIN PUBLIC KEY-----'))
    return { refused: { pointer: '/publicKey', code: 'public-key-not-pem', detail: 'Paste one public key.' } };
  if (keysOf(chat).filter((key) => !key.revokedAt).length >= LIVE_LIMIT) return { full: true };
  const secret = algorithm === 'HS256' ? randomBytes(32).toString('base64url') : undefined;
  const id = randomBytes(8).toString('hex');
  const key = {
    id,
    name: name ?? id,
    algorithm,
    createdAt: new Date().toISOString(),
    createdBy: { id: user.id, name: user.name },
    fingerprint: createHash('sha256')
      .update(secret ?? publicKey)
      .digest('hex'),
  };
  chat.signingKeys = [key, ...keysOf(chat)];
  return { key: { ...key, ...(secret ? { secret } : {}) } };
}

export function revokeKey(chat, id) {
  const key = keysOf(chat).find((each) => each.id === id);
  if (key) key.revokedAt ??= new Date().toISOString();
  return key;
}
