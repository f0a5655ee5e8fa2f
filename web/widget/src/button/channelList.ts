import type { ChannelKind, PublicChannel } from '@beseda/protocol';
import css from './channelList.css?inline';
import { CHANNEL_ICONS } from './channelIcons';
import { CHANNEL_WORDS, ownChannelWords, type ChannelWords } from './channelWords';
import { addStyle, element, icon, pageDirection } from './dom';
import { spoken } from './language';
import { BUBBLE, type RoundButton } from './roundButton';

export type Service = ChannelKind | 'livechat';

export interface ChannelListOptions {
  /** In its document or shadow root already. */
  readonly round: RoundButton;
  readonly channels: readonly PublicChannel[];
  /** Whether the list begins with the online chat. */
  readonly withChat: boolean;
  readonly locales: readonly unknown[];
  /** The page's own strings, unchecked. */
  readonly strings?: unknown;
  /** Whether a click elsewhere leaves it open. */
  readonly stays?: boolean;
  /** Takes the list away. */
  readonly signal: AbortSignal;
  readonly onChoose: (service: Service, link: string) => void;
  readonly onToggle: (open: boolean) => void;
}

/** What opens above a button that has channels. */
export interface ChannelList {
  readonly toggle: (unread: number) => void;
  readonly close: () => void;
}

/** Makes the list and gives the button its words; a button without a chat is shown by it. */
export function createChannelList(options: ChannelListOptions): ChannelList {
  const { round, withChat, signal, onChoose, onToggle } = options;
  const { button, control } = round;
  const words = ownChannelWords(spoken(CHANNEL_WORDS, options.locales), options.strings);
  const list = element('div', 'amo-button__list');
  const channels = options.channels.filter(({ link }) => mayOpen(link));
  const unreadCount = element('span', 'amo-button__unread');
  const entries = [
    ...(withChat ? [chatEntry(words, unreadCount)] : []),
    ...channels.map((channel) => channelEntry(words, channel)),
  ];
  const removeStyle = addStyle(css, button.getRootNode() as Document | ShadowRoot);
  let open = false;

  list.id = 'amo-button-list';
  list.hidden = true;
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', words.list);
  list.append(...entries);
  control.setAttribute('aria-controls', list.id);
  button.append(list);

  function set(now: boolean): void {
    if (open !== now) {
      open = now;
      list.hidden = !open;
      onToggle(open);
    }
  }

  function move({ key }: KeyboardEvent): boolean {
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    const last = entries.length - 1;
    const next = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: 0, End: last }[key];
    entries[next ?? -1]?.focus();
    return next !== undefined;
  }

  entries.forEach((entry) => {
    entry.addEventListener('click', () => {
      set(false);
      onChoose(entry.dataset['social'] as Service, entry.getAttribute('href') ?? '');
    });
  });
  button.addEventListener(
    'keydown',
    (event) => {
      if (open && event.key === 'Escape') {
        set(false);
        control.focus({ preventScroll: true });
      } else if (open && move(event)) {
        event.preventDefault();
      }
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!options.stays && !event.composedPath().includes(button)) {
        set(false);
      }
    },
    { signal },
  );

  signal.addEventListener('abort', () => {
    list.remove();
    removeStyle();
  });

  round.words = words.button;
  control.hidden = false;
  onToggle(false);
  return {
    toggle(unread) {
      unreadCount.textContent = String(unread);
      unreadCount.hidden = !unread;
      unreadCount.title = words.button[2];
      set(!open);
    },
    close() {
      set(false);
    },
  };
}

function chatEntry(words: ChannelWords, unreadCount: HTMLElement): HTMLElement {
  const entry = element('button', 'amo-button__link amo-button--livechat');
  entry.type = 'button';
  fill(entry, 'livechat', BUBBLE, words.services.livechat);
  entry.append(unreadCount);
  return entry;
}

function channelEntry(words: ChannelWords, { service, link, caption }: PublicChannel): HTMLElement {
  const entry = element('a', `amo-button__link amo-button--${service}`);
  const name = words.services[service];
  entry.href = link;
  if (link.startsWith('http')) {
    entry.target = '_blank';
    entry.rel = 'noopener noreferrer';
  }
  if (caption) {
    entry.setAttribute('aria-label', `${name}: ${caption}`);
  }
  fill(entry, service, CHANNEL_ICONS[service], caption ?? name);
  return entry;
}

function fill(entry: HTMLElement, service: Service, path: string, text: string): void {
  const badge = element('span', 'amo-button__icon');
  const label = element('span', 'amo-button__label');
  // A phone number keeps its order among words that run from right to left.
  const words = element('bdi');
  badge.append(icon(path));
  badge.setAttribute('aria-hidden', 'true');
  words.textContent = text;
  label.append(words);
  entry.dataset['social'] = service;
  // The holder's direction only chooses the corner.
  entry.style.direction = pageDirection();
  entry.append(badge, label);
}

/** The server only makes such links; a page must not have to rely on that. */
function mayOpen(link: string): boolean {
  try {
    const { protocol, hostname } = new URL(link);
    return ['https:', 'tel:', 'mailto:'].includes(protocol) || (protocol === 'http:' && hostname === 'localhost');
  } catch {
    return false;
  }
}
