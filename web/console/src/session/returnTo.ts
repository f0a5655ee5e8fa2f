const PARAMETER = 'from';

/** The sign-in page that leads back to where one was. */
export function signInPath(from: { readonly pathname: string; readonly search: string }): string {
  const path = `${from.pathname}${from.search}`;
  return path === '/' || path === '/inbox' ? '/sign-in' : `/sign-in?${new URLSearchParams({ [PARAMETER]: path })}`;
}

/** Where to go after signing in: a path of the console, whatever somebody may have put into the address. */
export function returnPath(search: URLSearchParams): string {
  const path = search.get(PARAMETER) ?? '';
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in') ? path : '/inbox';
}
