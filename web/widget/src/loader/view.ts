import css from './button.css?inline';
import type { Words } from './words';

export interface ViewOptions {
  readonly words: Words;
  readonly name: string;
  readonly color: string | undefined;
  readonly buttonHidden: boolean;
  /** The page's own element for the chat; without it the chat opens above the button. */
  readonly container: Element | null;
  readonly onToggle: () => void;
  readonly onEscape: () => void;
  readonly onIntent: () => void;
}

/** The button in the host page: class names are those that sites built for amoCRM style and watch. */
export interface View {
  readonly livechat: HTMLElement;
  readonly describe: (open: boolean, unread: number) => void;
  readonly setOpen: (open: boolean) => void;
  readonly showPreview: (author: string, text: string) => void;
  readonly focusButton: () => void;
  readonly remove: () => void;
}

const FULL_SCREEN = '(max-width:480px),(max-height:420px)';
const BUBBLE =
  'M5 4.5h14a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5h-7.5L7 21v-3.5H5A2.5 2.5 0 0 1 2.5 15V7A2.5 2.5 0 0 1 5 4.5zM7.5 9.3h9M7.5 12.9h5.5';
const CROSS = 'M6 6l12 12M18 6L6 18';

export function createView({
  words: [toOpen, toClose, news],
  name,
  color,
  buttonHidden,
  container,
  onToggle,
  onEscape,
  onIntent,
}: ViewOptions): View {
  const livechat = element('div', 'amo-livechat amo-livechat_hidden');
  const holder = element('div', 'amo-button-holder amo-horisontal');
  const button = element('div', 'amo-button amo-button--main amo-button--only-livechat');
  const control = element('button', 'amo-button--main-icon');
  const badge = element('span', 'amo-button-greeting-badge');
  const preview = element('button', 'amo-livechat-preview');
  const count = document.createTextNode('0');
  let release: (() => void) | undefined;

  button.id = 'amobutton';
  livechat.id = 'amo-livechat';
  control.type = preview.type = 'button';
  control.hidden = buttonHidden;
  control.setAttribute('aria-controls', livechat.id);
  control.append(icon(BUBBLE), icon(CROSS));
  badge.append(count);
  badge.setAttribute('aria-hidden', 'true');
  badge.hidden = preview.hidden = true;
  button.append(control, badge, preview);
  if (container) {
    livechat.classList.add('amo-livechat_inline');
    container.append(livechat);
  } else {
    livechat.classList.toggle('amo-livechat_alone', buttonHidden);
    livechat.setAttribute('role', 'dialog');
    livechat.setAttribute('aria-label', name);
    button.append(livechat);
  }
  holder.append(button);
  if (color) {
    holder.style.setProperty('--beseda-accent', color);
  }
  const removeStyle = addStyle();

  // On #amobutton, not on the control: sites click it by script, and watch its clicks.
  button.addEventListener('click', (event) => {
    if (!livechat.contains(event.target as Node)) {
      onToggle();
    }
  });
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      onEscape();
    }
  });
  for (const target of [button, livechat]) {
    target.addEventListener('pointerenter', onIntent);
    target.addEventListener('focusin', onIntent);
  }

  const view: View = {
    livechat,
    describe(open, unread) {
      control.setAttribute('aria-expanded', String(open));
      control.setAttribute('aria-label', open ? toClose : unread ? `${toOpen} (${news}: ${String(unread)})` : toOpen);
      badge.hidden = open || !unread;
      if (badge.hidden) {
        preview.hidden = true;
      }
      // In place and only when it changes: sites watch this node.
      if (count.data !== String(unread)) {
        count.data = String(unread);
      }
    },
    setOpen(open) {
      livechat.classList.toggle('amo-livechat_chat', open);
      livechat.classList.toggle('amo-livechat_hidden', !open);
      button.classList.toggle('amo-button_open', open);
      release?.();
      release = open && !container && matchMedia(FULL_SCREEN).matches ? fillScreen(livechat.style) : undefined;
    },
    showPreview(author, text) {
      const bold = document.createElement('b');
      bold.textContent = author;
      const words = document.createElement('span');
      words.textContent = text;
      preview.replaceChildren(bold, words);
      preview.hidden = false;
    },
    focusButton() {
      control.focus({ preventScroll: true });
    },
    remove() {
      release?.();
      livechat.remove();
      holder.remove();
      removeStyle();
    },
  };
  view.describe(false, 0);
  document.body.append(holder);
  return view;
}

/** On a phone the chat covers the page: the page must not scroll behind it, nor the keyboard cover the composer. */
function fillScreen(chat: CSSStyleDeclaration): () => void {
  const page = document.documentElement.style;
  const viewport = window.visualViewport;
  const { overflow } = page;
  const stop = new AbortController();
  const fit = (): void => {
    if (viewport) {
      chat.height = `${String(viewport.height)}px`;
      chat.top = `${String(viewport.offsetTop)}px`;
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

function element<Tag extends 'div' | 'span' | 'button' | 'style'>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const created = document.createElement(tag);
  created.className = className;
  return created;
}

function icon(path: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const shape = document.createElementNS(namespace, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

/** A constructed sheet is not subject to the host's `style-src`; a browser without them gets a style element. */
function addStyle(): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    const style = element('style', '');
    style.textContent = css;
    document.head.append(style);
    return () => {
      style.remove();
    };
  }
}
