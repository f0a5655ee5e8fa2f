import { hasChat, type ChatSession, type PublicChannel, type SessionAnswer } from '@beseda/protocol';
import type { ChannelList } from '../button/channelList';
import { spoken } from '../button/language';
import { CHAT_WORDS } from '../button/words';
import type { BrandNames } from './brands';
import { firstColour } from './colour';
import { Events } from './events';
import { loadExtras, type Extras } from './extras';
import { globals, isObject, member, text, type Bag } from './globals';
import type { Livechat, Visitor } from './livechat';
import { currentMeta, followMeta } from './meta';
import { openSession, type SessionOutcome } from './session';
import { createView, type View } from './view';
import { newKey, storedKey } from './visitorKey';
import { whenBody, whenIdle } from './when';

const RETRY_SECONDS = [3, 15, 60];
const LEEWAY_MS = 30_000;

/** What opened the chat: told to the page. */
type Cause = 'click' | 'message' | 'command' | 'restore';

/** One chat button on the page, from its session to its removal. */
export interface Instance {
  /** Obeys `fn(name, argument)`; true once it is done, false if it was not or the name is unknown. */
  readonly run: (name: unknown, argument: unknown) => Promise<boolean> | boolean;
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
  const kept = storedKey();
  const visitor: Visitor = { key: kept, returning: !!kept };
  let settle: (hasChat: boolean) => void;
  /** Whether there is a chat on the page; pending until that is known. */
  const mounted = new Promise<boolean>((resolve) => (settle = resolve));
  let session: ChatSession | undefined;
  let expiresAt = 0;
  let view: View | undefined;
  let list: ChannelList | undefined;
  let listed = false;
  let loading: Promise<Livechat | undefined> | undefined;
  let livechat: Livechat | undefined;
  let color: string | undefined;
  let open = false;
  let wanted: Cause | undefined;
  let inline = false;
  let unread = 0;
  let toldConversations: string | undefined;

  async function renew(): Promise<SessionOutcome> {
    const userId = text(onlineChat['user_id']);
    const userToken = text(onlineChat['user_token']);
    visitor.key ??= newKey();
    const outcome = await openSession(host, {
      id: text(data['id']) ?? '',
      hash: text(data['hash']) ?? '',
      visitorKey: visitor.key,
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
        settle(false);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }

  function mount({ chat, button }: SessionAnswer): void {
    const channels = button?.channels ?? [];
    const locales = [locale, chat?.locale, navigator.language];
    const container = chat ? containerOf(onlineChat) : null;
    inline = !!container;
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
        if (list && !preview && !isShown()) {
          list.toggle(unread);
        } else {
          choose('livechat', '', preview ? 'message' : 'click');
        }
      },
      onEscape() {
        if (!inline) {
          hide();
        }
      },
      onIntent() {
        if (session) {
          void withLivechat((chatOf) => {
            void chatOf.load();
            chatOf.tellPage();
          });
        }
      },
    });
    if (channels.length && !hidden) {
      listChannels(channels, locales);
    }
    if (chat) {
      startChat(chat.conversationMode === 'one-active');
    }
    settle(!!chat);
  }

  function listChannels(channels: readonly PublicChannel[], locales: readonly unknown[]): void {
    void withExtras(({ createChannelList }, round) => {
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

  async function withExtras<Made>(use: (extras: Extras, round: View) => Made): Promise<Made | undefined> {
    try {
      const extras = await loadExtras(host);
      return view && !signal.aborted ? use(extras, view) : undefined;
    } catch (error) {
      console.error(error);
      return undefined;
    }
  }

  function startChat(single: boolean): void {
    if (visitor.returning) {
      whenIdle(() => void withLivechat((chat) => void chat.load()));
    }
    events.emitKept('onChatReady');
    events.emitKept('onUnreadChange', 0);
    if (single || !visitor.returning) {
      tellConversations(single ? false : []);
    }
    if (wanted || inline) {
      void show(wanted ?? 'restore');
    }
  }

  /** Fetches the chat when it is wanted; a network that failed is asked again the next time. */
  async function withLivechat<Done>(use: (chat: Livechat) => Done | Promise<Done>): Promise<Done | undefined> {
    loading ??= withExtras(({ createLivechat }, round) =>
      createLivechat({
        brand: names.brand,
        host,
        onlineChat,
        color,
        locale,
        view: round,
        events,
        signal,
        inline,
        visitor,
        renew,
        session: freshSession,
        meta: () => currentMeta(data),
        isOpen: () => open,
        isBusy: () => listed,
        onUnread(count) {
          unread = count;
          describe();
          events.emitKept('onUnreadChange', count);
        },
        onConversations: tellConversations,
        onClose() {
          hide();
          view?.focusButton();
        },
      }),
    );
    livechat = await loading;
    if (!livechat) {
      loading = undefined;
    }
    return livechat && use(livechat);
  }

  /** As the visitor that another tab of this site may have become meanwhile. */
  async function freshSession(): Promise<ChatSession | undefined> {
    const known = storedKey();
    if (known && known !== visitor.key) {
      visitor.key = known;
      visitor.returning = true;
      expiresAt = 0;
    }
    if (!visitor.key || expiresAt < Date.now() + LEEWAY_MS) {
      await renew();
    }
    return expiresAt < Date.now() ? undefined : session;
  }

  function tellConversations(items: readonly unknown[] | false): void {
    const told = JSON.stringify(items);
    if (told !== toldConversations) {
      toldConversations = told;
      events.emitKept('onConversationsChange', items);
    }
  }

  /** A person chose a channel; the chat is the one without a link. */
  function choose(service = 'livechat', link = '', cause: Cause = 'click'): void {
    if (link || session) {
      events.emit('onButtonClick', service, link);
    }
    if (link || !view || !session) {
      return;
    }
    if (isShown()) {
      hide();
    } else {
      if (inline) {
        view.livechat.scrollIntoView({ block: 'nearest' });
      }
      void show(cause);
    }
  }

  /** A chat in a container of the page may be open and not on the screen. */
  function isShown(): boolean {
    return open && (livechat ? livechat.isOnScreen() : !inline);
  }

  async function show(cause: Cause): Promise<boolean> {
    wanted = cause;
    if (!view || !session || signal.aborted) {
      return (await mounted) && open;
    }
    const opened = !open;
    list?.close();
    setOpen(true);
    const revealed = withLivechat((chat) => chat.reveal(cause === 'click' || cause === 'message'));
    if (opened) {
      events.emit('onChatShow', { cause });
    }
    return (await revealed) ?? false;
  }

  function hide(): boolean {
    wanted = undefined;
    if (open) {
      setOpen(false);
      livechat?.hide();
      events.emit('onChatHide');
    }
    return true;
  }

  function setOpen(now: boolean): void {
    open = now;
    view?.setOpen(open);
    describe();
  }

  function describe(): void {
    view?.describe(open || listed, unread);
  }

  async function reset(): Promise<boolean> {
    if (!(await mounted)) {
      return false;
    }
    hide();
    return (await withLivechat((chat) => chat.forget().then(() => true))) ?? false;
  }

  function tellMeta(): void {
    livechat?.tellMeta();
  }

  followMeta(data, tellMeta);
  void start();
  return {
    run(name, argument) {
      switch (name) {
        case 'runChatShow':
          return show('command');
        case 'runChatHide':
          return hide();
        case 'reset':
          return reset();
        default:
          return events.subscribe(name, argument);
      }
    },
    adopt(newer) {
      data = newer;
      followMeta(data, tellMeta);
    },
    destroy() {
      stop.abort();
      settle(false);
      view?.remove();
    },
  };
}

/** The page's own element for the chat; a selector that is none is as good as nothing. */
function containerOf({ mode, container }: Bag): Element | null {
  try {
    return mode === 'frame' ? document.querySelector(text(container) ?? '') : null;
  } catch {
    return null;
  }
}
