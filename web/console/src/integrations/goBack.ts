/** What of a window this needs. */
export interface ConsentWindow {
  readonly opener: { location: { href: string } } | null;
  readonly location: { assign(address: string): void };
  close(): void;
}

/**
 * Takes the answer to the integration. In mode `popup` the page that opened this window goes there and the window closes; in mode
 * `post_message`, and without either, this window goes there itself: the integration's own page then tells its opener.
 */
export function goBack(page: ConsentWindow, location: string, mode: string | null): void {
  if (mode !== 'popup' || !page.opener) {
    page.location.assign(location);
    return;
  }
  page.opener.location.href = location;
  page.close();
}
