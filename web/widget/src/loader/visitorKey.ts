const COOKIE = 'amo-livechat-id';
const YEAR = 365 * 24 * 60 * 60;

/** The visitor's key on this site, whoever wrote it. */
export function storedKey(): string | undefined {
  return decoded(new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(document.cookie)?.[1]);
}

/** As above, without holding up the page: whoever reads `document.cookie` first makes it wait for another process. */
export async function awaitStoredKey(): Promise<string | undefined> {
  try {
    return decoded((await cookieStore.get(COOKIE))?.value);
  } catch {
    // Not in every browser, nor without TLS.
    return storedKey();
  }
}

function decoded(value: string | undefined): string | undefined {
  try {
    return value ? decodeURIComponent(value) : undefined;
  } catch {
    return value;
  }
}

/** 128 random bits; kept in memory until the visitor writes. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps the key for a year; another tab's key, if there is one by now, stays. */
export function storeKey(key: string): void {
  if (!storedKey()) {
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `${COOKIE}=${encodeURIComponent(key)}; Max-Age=${String(YEAR)}; Path=/; SameSite=Lax${secure}`;
  }
}

export function dropKey(): void {
  document.cookie = `${COOKIE}=; Max-Age=-1; Path=/`;
}
