// Makes the user_token that tells the online chat who your visitor is. For your server only: whoever has the secret can
// speak as any of your clients.
import { createHmac, randomUUID } from 'node:crypto';

const CHAT_ID = '{{chatId}}';
const KEY_ID = '{{keyId}}';
const SECRET = '{{secret}}';

const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** For the visitor who is signed in to your site as externalId. Good for 5 minutes: make one for each page. */
function userToken(externalId) {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'HS256', typ: 'JWT', kid: KEY_ID };
  const claims = { sub: externalId, aud: CHAT_ID, iat: now, exp: now + 300, jti: randomUUID() };
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', SECRET).update(signed).digest('base64url')}`;
}

console.log(userToken(process.argv[2]));
