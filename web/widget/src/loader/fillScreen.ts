/** Where the style of the chat has it cover the page. */
const FULL_SCREEN = '(max-width:480px),(max-height:420px)';

/**
 * On a phone the chat covers the page: the page must not scroll behind it, nor the keyboard cover the composer. Returns what
 * ends that; undefined where the chat does not cover the page.
 */
export function fillScreen(chat: CSSStyleDeclaration): (() => void) | undefined {
  if (!matchMedia(FULL_SCREEN).matches) {
    return undefined;
  }
  const page = document.documentElement.style;
  const viewport = window.visualViewport;
  const { overflow } = page;
  const stop = new AbortController();
  const fit = (): void => {
    if (viewport) {
      chat.height = `${viewport.height}px`;
      chat.top = `${viewport.offsetTop}px`;
    }
  };
  page.overflow = 'hidden';
  viewport?.addEventListener('resize', fit, stop);
  viewport?.addEventListener('scroll', fit, stop);
  fit();
  return () => {
    stop.abort();
    page.overflow = overflow;
    chat.height = chat.top = '';
  };
}
