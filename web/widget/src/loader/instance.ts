import {
  hasChat,
  type ChatSession,
  type Connect,
  type FrameToLoader,
  type PublicChannel,
  type SessionAnswer,
} from '@beseda/protocol';
import type { ChannelList } from '../button/channelList';
import { pageDirection } from '../button/dom';
import { spoken } from '../button/language';
import { CHAT_WORDS } from '../button/words';
import type { BrandNames } from './brands';
import { openChatFrame, type ChatFrame } from './chatFrame';
import { firstColour } from './colour';
import { Events } from './events';
import { loadExtras, type Extras } from './extras';
import { globals, isObject, member, text, type Bag } from './globals';
import { currentMeta, followMeta } from './meta';
import { currentPage, plain, whenBody, whenIdle } from './page';
import { openSession, type SessionOutcome } from './session';
import { createView, type View } from './view';
import { newKey, storedKey, storeKey } from './visitorKey';

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
  const hidden = config['hidden'] === true;
  const events = new Events();
  const stop = new AbortController();
  const { signal } = stop;
  let key = storedKey();
  let returning = !!key;
  let wrote = false;
  let session: ChatSession | undefined;
  let expiresAt = 0;
  let color: string | undefined;
  let view: View | undefined;
  let list: ChannelList | undefined;
  let listed = false;
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
    if (outcome.session && hasChat(outcome.session)) {
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

  function mount({ chat, button }: SessionAnswer): void {
    const channels = button?.channels ?? [];
    const selector = chat && onlineChat['mode'] === 'frame' && text(onlineChat['container']);
    const container = selector ? document.querySelector(selector) : null;
    const locales = [locale, chat?.locale, navigator.language];
    inline = !!container;
    onScreen = !inline;
    color = firstColour(config['color'], button?.color);
    view = createView({
      words: spoken(CHAT_WORDS, locales),
      name: chat?.name,
      color: color ?? firstColour(chat?.color),
      position: button?.position,
      onlyChat: !channels.length,
      buttonHidden: hidden || !chat,
      container,
      onToggle(preview) {
        if (list && !preview && !(open && onScreen)) {
          list.toggle(unread);
        } else {
          choose();
        }
      },
      onEscape() {
        if (!inline) {
          hide();
        }
      },
      onIntent() {
        if (session) {
          void load();
          sendPage();
        }
      },
    });
    if (channels.length && !hidden) {
      listChannels(channels, locales);
    }
    if (chat) {
      startChat(view);
    }
  }

  function listChannels(channels: readonly PublicChannel[], locales: readonly unknown[]): void {
    withExtras(({ createChannelList }, round) => {
      list = createChannelList({
        round,
        channels,
        withChat: !!session,
        locales,
        signal,
        onChoose: choose,
        onToggle(now) {
          listed = now;
          describe();
        },
      });
    });
  }

  function withExtras(use: (extras: Extras, round: View) => void): void {
    loadExtras(host)
      .then((extras) => {
        if (view && !signal.aborted) {
          use(extras, view);
        }
      })
      .catch(console.error);
  }

  function startChat({ livechat }: View): void {
    document.addEventListener('visibilitychange', followOtherTab, { signal });
    if (inline) {
      const observer = new IntersectionObserver(followScreen);
      observer.observe(livechat);
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

  /** A person chose a channel; the chat is the one without a link. */
  function choose(service = 'livechat', link = ''): void {
    if (link || session) {
      events.emit('onButtonClick', service, link);
    }
    if (link || !view || !session) {
      return;
    }
    if (open && onScreen) {
      hide();
    } else {
      if (inline) {
        view.livechat.scrollIntoView({ block: 'nearest' });
      }
      show(true);
    }
  }

  function show(byPerson: boolean): void {
    wanted = true;
    if (!view || !session || signal.aborted) {
      return;
    }
    const opened = !open;
    list?.close();
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
    describe();
  }

  function describe(): void {
    view?.describe(open || listed, unread);
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

  function connect({ token, expiresInSeconds, chat }: ChatSession): Connect {
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
      direction: pageDirection(),
      returning,
      closable: !inline,
    };
  }

  function receive(message: FrameToLoader): void {
    switch (message.type) {
      case 'unread':
        unread = message.count;
        describe();
        break;
      case 'preview':
        if (!open && !listed) {
          const { author, text } = message;
          withExtras(({ showPreview }, round) => {
            showPreview({ round, author, text, signal });
          });
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
            renewed && hasChat(renewed)
              ? { type: 'session', token: renewed.token, expiresInSeconds: renewed.expiresInSeconds }
              : { type: renewed || final ? 'session-refused' : 'session-failed' },
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
