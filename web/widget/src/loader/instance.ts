import type { Connect, FrameToLoader, Page, SessionAnswer } from '@beseda/protocol';
import type { BrandNames } from './brands';
import { openChatFrame, type ChatFrame } from './chatFrame';
import { firstColour } from './colour';
import { Events } from './events';
import { globals, isObject, member, text, type Bag } from './globals';
import { currentMeta, followMeta } from './meta';
import { openSession, type SessionOutcome } from './session';
import { createView, type View } from './view';
import { newKey, storedKey, storeKey } from './visitorKey';
import { wordsFor } from './words';

const RETRY_SECONDS = [3, 15, 60];
const LEEWAY_MS = 30_000;
const FRAME_PATIENCE_MS = 20_000;

/** One chat button on the page, from its session to its removal. */
export interface Instance {
  /** Obeys `fn(name, argument)`; a name it does not know does nothing. */
  readonly run: (name: unknown, argument: unknown) => void;
  /** Listens to the `setMeta` of a newer data object. */
  readonly adopt: (data: Bag) => void;
  readonly destroy: () => void;
}

export function createInstance(names: BrandNames, host: string, data: Bag): Instance {
  const given = globals[`${names.command}Config`];
  const config: Bag = isObject(given) ? given : {};
  const onlineChat: Bag = isObject(config['onlinechat']) ? config['onlinechat'] : {};
  const locale = text(member(onlineChat['locale'], 'extends')) ?? text(data['locale']);
  const color = firstColour(config['color']);
  const events = new Events();
  const stop = new AbortController();
  const { signal } = stop;
  let key = storedKey();
  let returning = !!key;
  let wrote = false;
  let session: SessionAnswer | undefined;
  let expiresAt = 0;
  let view: View | undefined;
  let frame: ChatFrame | undefined;
  let loading: Promise<void> | undefined;
  let open = false;
  let wanted = false;
  let inline = false;
  /** Whether an open chat is on the screen; only in a container of the page may it not be. */
  let onScreen = true;
  let unread = 0;

  async function renew(): Promise<SessionOutcome> {
    const userId = text(onlineChat['user_id']);
    const userToken = text(onlineChat['user_token']);
    key ??= newKey();
    const outcome = await openSession(host, {
      id: text(data['id']) ?? '',
      hash: text(data['hash']) ?? '',
      visitorKey: key,
      ...(userId && { userId }),
      ...(userToken && { userToken }),
    });
    if (outcome.session) {
      session = outcome.session;
      expiresAt = Date.now() + session.expiresInSeconds * 1000;
    }
    return outcome;
  }

  async function start(): Promise<void> {
    for (const seconds of [...RETRY_SECONDS, 0]) {
      const { session: opened, final, reason } = await renew();
      if (signal.aborted) {
        return;
      }
      if (opened) {
        whenBody(() => {
          if (!signal.aborted) {
            mount(opened);
          }
        });
        return;
      }
      if (final || seconds === RETRY_SECONDS[0]) {
        console.warn(`Chat button: ${reason}.`);
      }
      if (final || !seconds) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  function mount({ chat }: SessionAnswer): void {
    const selector = onlineChat['mode'] === 'frame' && text(onlineChat['container']);
    const container = selector ? document.querySelector(selector) : null;
    inline = !!container;
    onScreen = !inline;
    view = createView({
      words: wordsFor(locale, chat.locale, navigator.language),
      name: chat.name,
      color: color ?? firstColour(chat.color),
      buttonHidden: config['hidden'] === true,
      container,
      onToggle() {
        events.emit('onButtonClick', 'livechat', '');
        if (open && onScreen) {
          hide();
        } else {
          container?.scrollIntoView({ block: 'nearest' });
          show(true);
        }
      },
      onEscape() {
        if (!inline) {
          hide();
        }
      },
      onIntent() {
        void load();
        sendPage();
      },
    });
    document.addEventListener('visibilitychange', followOtherTab, { signal });
    if (inline) {
      const observer = new IntersectionObserver(followScreen);
      observer.observe(view.livechat);
      signal.onabort = () => {
        observer.disconnect();
      };
    }
    if (returning) {
      whenIdle(() => void load());
    }
    events.emitKept('onChatReady');
    if (wanted || inline) {
      show(false);
    }
  }

  function show(byPerson: boolean): void {
    wanted = true;
    if (!view || signal.aborted) {
      return;
    }
    const opened = !open;
    setOpen(true);
    if (onScreen || byPerson) {
      void reveal(byPerson);
    }
    if (opened) {
      events.emit('onChatShow');
    }
  }

  function hide(): void {
    wanted = false;
    if (open) {
      setOpen(false);
      frame?.send({ type: 'hide' });
      events.emit('onChatHide');
    }
  }

  function setOpen(now: boolean): void {
    open = now;
    view?.setOpen(open);
    view?.describe(open, unread);
  }

  async function reveal(focus: boolean): Promise<void> {
    await load();
    if (open && frame) {
      if (focus) {
        frame.focus();
      }
      sendPage();
      frame.send({ type: 'show', focus });
    }
  }

  /** Loads the frame once. A session that waited too long for the click is renewed first. */
  function load(): Promise<void> {
    loading ??= (async () => {
      const known = storedKey();
      if (known && known !== key) {
        key = known;
        returning = true;
        expiresAt = 0;
      }
      if (expiresAt < Date.now() + LEEWAY_MS) {
        await renew();
      }
      if (!view || !session || signal.aborted || expiresAt < Date.now()) {
        loading = undefined;
        return;
      }
      const opened = openChatFrame(new URL(session.frameUrl, host), view.livechat, connect(session), receive);
      frame = opened;
      sendMeta();
      setTimeout(() => {
        if (!opened.ready && frame === opened) {
          reload();
        }
      }, FRAME_PATIENCE_MS);
    })();
    return loading;
  }

  function connect({ token, expiresInSeconds, chat }: SessionAnswer): Connect {
    return {
      beseda: 'connect',
      session: { token, expiresInSeconds },
      visitorKey: key ?? null,
      config: plain(onlineChat),
      color: color ?? null,
      locale: locale ?? null,
      page: currentPage(),
      brand: names.brand,
      chat,
      direction: getComputedStyle(document.documentElement).direction === 'rtl' ? 'rtl' : 'ltr',
      returning,
      closable: !inline,
    };
  }

  function receive(message: FrameToLoader): void {
    switch (message.type) {
      case 'unread':
        unread = message.count;
        view?.describe(open, unread);
        break;
      case 'preview':
        if (!open) {
          view?.showPreview(message.author, message.text);
        }
        break;
      case 'close':
        hide();
        view?.focusButton();
        break;
      case 'first-message-sent':
        returning = wrote = true;
        if (key) {
          storeKey(key);
        }
        break;
      case 'conversations':
        events.emitKept('onConversationsChange', message.items);
        break;
      case 'session-needed':
        void renew().then(({ session: renewed, final }) => {
          frame?.send(
            renewed
              ? { type: 'session', token: renewed.token, expiresInSeconds: renewed.expiresInSeconds }
              : { type: final ? 'session-refused' : 'session-failed' },
          );
        });
    }
  }

  /** Another tab of this site wrote first and kept its key: this tab becomes that visitor before it is written in. */
  function followOtherTab(): void {
    const known = storedKey();
    if (!document.hidden && frame && !wrote && known && known !== key) {
      reload();
    }
  }

  function reload(): void {
    frame?.remove();
    frame = loading = undefined;
    if (open && onScreen) {
      void reveal(false);
    } else if (storedKey()) {
      void load();
    }
  }

  /** In a container of the page the chat is read when it is on the screen, not when it was "opened". */
  function followScreen(entries: IntersectionObserverEntry[]): void {
    onScreen = entries.some((entry) => entry.isIntersecting);
    if (open && onScreen) {
      void reveal(false);
    } else {
      frame?.send({ type: 'hide' });
    }
  }

  function sendMeta(): void {
    const params = currentMeta(data);
    if (params) {
      frame?.send({ type: 'meta', params: plain(params) });
    }
  }

  /** Single-page sites change the address without an event: told whenever the visitor turns to the chat. */
  function sendPage(): void {
    frame?.send({ type: 'page', page: currentPage() });
  }

  followMeta(data, sendMeta);
  void start();
  return {
    run(name, argument) {
      if (name === 'runChatShow') {
        show(false);
      } else if (name === 'runChatHide') {
        hide();
      } else if (typeof name === 'string' && name.startsWith('on')) {
        events.subscribe(name, argument);
      }
    },
    adopt(newer) {
      data = newer;
      followMeta(data, sendMeta);
    },
    destroy() {
      stop.abort();
      frame?.remove();
      frame = undefined;
      view?.remove();
    },
  };
}

/** What a message port can carry of an object the page built: functions in it are dropped. */
function plain(value: object): object {
  try {
    return JSON.parse(JSON.stringify(value)) as object;
  } catch {
    return {};
  }
}

function currentPage(): Page {
  const [url, title, referrer] = [location.href, document.title, document.referrer].map((part) => part.slice(0, 2048));
  return { url, title, referrer } as Page;
}

// The types promise a body and idle callbacks; a script in the head and Safari have none.
function whenBody(run: () => void): void {
  if (document.querySelector('body')) {
    run();
  } else {
    document.addEventListener('DOMContentLoaded', run, { once: true });
  }
}

function whenIdle(run: () => void): void {
  ('requestIdleCallback' in window ? requestIdleCallback : setTimeout)(run);
}
