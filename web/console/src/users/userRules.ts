/** The server's rules, so that a form can say at once what is wrong. */
export const MAX_NAME = 100;

const MAX_EMAIL = 254;
const MIN_PASSWORD_CHARACTERS = 8;
/** The server's hash reads no further. */
const MAX_PASSWORD_BYTES = 72;

export const isName = (name: string): boolean => name.trim() !== '' && name.length <= MAX_NAME;

export const isEmail = (email: string): boolean =>
  email.trim().length <= MAX_EMAIL && /^[^@\s\p{Cc}]+@[^@\s\p{Cc}]+$/u.test(email.trim());

export const isPassword = (password: string): boolean =>
  Array.from(password).length >= MIN_PASSWORD_CHARACTERS &&
  new TextEncoder().encode(password).length <= MAX_PASSWORD_BYTES;
