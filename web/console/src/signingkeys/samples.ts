import java from './samples/UserToken.java?raw';
import node from './samples/user-token.mjs?raw';
import php from './samples/user-token.php?raw';
import python from './samples/user_token.py?raw';

/** Stands in a sample when the secret is known to the customer only. */
export const SECRET_PLACEHOLDER = 'PUT_THE_SECRET_HERE';

/** Programs that print a `user_token`, each with its language's standard library only. */
export const SAMPLES = [
  { language: 'Node.js', file: 'user-token.mjs', code: node },
  { language: 'PHP', file: 'user-token.php', code: php },
  { language: 'Python', file: 'user_token.py', code: python },
  { language: 'Java', file: 'UserToken.java', code: java },
] as const;

/** What a sample is filled in with: ids and base64url, nothing that could end a string literal. */
export interface SampleValues {
  readonly chatId: string;
  readonly keyId: string;
  readonly secret: string;
}

export function fillIn(code: string, { chatId, keyId, secret }: SampleValues): string {
  return code.replace('{{chatId}}', chatId).replace('{{keyId}}', keyId).replace('{{secret}}', secret);
}
