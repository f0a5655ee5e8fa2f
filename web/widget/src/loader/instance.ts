import type { ClosedButton, PublicChannel } from '@beseda/protocol';
import type { ChannelList } from '../button/channelList';
import { spoken } from '../button/language';
import { CHAT_WORDS, ownWords } from '../button/words';
import type { BrandNames } from './brands';
import { Events } from './events';
import { embeddedButton } from './embedded';
import { loadExtras, type Extras } from './extras';
import type { Bag } from './globals';
import type { Livechat, Visitor } from './livechat';
import { currentMeta, followMeta } from './meta';
import { readOptions } from './options';
import { createSessions } from './sessions';
import { createView, type View } from './view';
import { awaitStoredKey } from './visitorKey';
import { whenBody, whenIdle } from './when';

/** What opened the chat: told to the page. */
type Cause = 'click' | 'message' | 'command' | 'restore';

/** One chat button on the page, until its removal. */
export interface Instance {
  /** Obeys `fn(name, argument)`; true once it is done, false if it was not or the name is unknown. */
  readonly run: (name: unknown, argument: unknown) => Promise<boolean> | boolean;
  /** Listens to the `setMeta` of a newer data object. */
  readonly adopt: (data: Bag) => void;
  readonly destroy: () => void;
}

export function createInstance(names: BrandNames, host: string, data: Bag): Instance {
  const options = readOptions(`${names.command}Config`, data);
  const { hidden, onlineChat, locale } = options;
  const events = new Events();
  const stop = new AbortController();
  const { signal } = stop;
  const visitor: Visitor = { key: undefined, returning: false };
  let settle: (hasChat: boolean) => void;
  /** Whether there is a chat on the page; pending until that is known. */
  const mounted = new Promise<boolean>((resolve) => (settle = resolve));
  const sessions = createSessions({ host, data: () => data, onlineChat, visitor, signal });
  let view: View | undefined;
  /** Whether the button opens a chat. */
  let withChat = false;
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

  async function start(): Promise<void> {
    visitor.key = await awaitStoredKey();
    visitor.returning = !!visitor.key;
    // A page that names its client hears at once what becomes of that.
    const named = onlineChat['user_id'] ?? onlineChat['user_token'];
    const closed = (named == null && embeddedButton(data)) || (await sessions.first());
    if (closed && !signal.aborted) {
      whenBody(() => {
        if (!signal.aborted) {
          mount(closed);
        }
      });
    } else {
      settle(false);
    }
  }

  function mount({ chat, button }: ClosedButton): void {
    const channels = button?.channels ?? [];
    withChat = !!chat;
    const locales = [locale, chat?.locale, navigator.language];
    const container = chat ? options.container() : null;
    inline = !!container;
    color = options.colour(button?.color);
    view = createView({
      words: ownWords(spoken(CHAT_WORDS, locales), onlineChat['locale']),
      name: chat?.name,
      color: options.colour(color, chat?.color),
      position: button?.position,
      onlyChat: !channels.length,
      buttonHidden: hidden || !chat,
      container,
      onToggle(preview) {
        if (preview || !listing || isShown()) {
          choose('livechat', '', preview ? 'message' : 'click');
        } else if (list) {
          list.toggle(unread);
        } else {
          void listing.then(() => (list ? list.toggle(unread) : choose()));
        }
      },
      onEscape() {
        if (!inline) {
          hide();
        }
      },
      onIntent() {
        if (chat) {
          void withLivechat((chatOf) => {
            void chatOf.load();
            chatOf.tellPage();
          });
        }
      },
    });
    const listing = channels.length && !hidden ? listChannels(channels, locales) : undefined;
    if (chat) {
      startChat(chat.conversationMode === 'one-active');
    }
    settle(!!chat);
  }

  function listChannels(channels: readonly PublicChannel[], locales: readonly unknown[]): Promise<void> {
    return withExtras(({ createChannelList }, round) => {
      list = createChannelList({
        round,
        channels,
        withChat,
        locales,
        strings: onlineChat['locale'],
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
    loading ??= fetchLivechat();
    livechat = await loading;
    if (!livechat) {
      loading = undefined;
    }
    return livechat && use(livechat);
  }

  function fetchLivechat(): Promise<Livechat | undefined> {
    // Its session comes meanwhile.
    void sessions.fresh();
    return withExtras(({ createLivechat }, round) =>
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
        renew: sessions.renew,
        session: sessions.fresh,
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
    if (link || withChat) {
      events.emit('onButtonClick', service, link);
    }
    if (link || !view || !withChat) {
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
    if (!view || !withChat || signal.aborted) {
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

  async function act(name: string): Promise<boolean> {
    return (await mounted) && ((await withLivechat((chat) => chat.act(name).then(() => true))) ?? false);
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
        case 'sendKeyActionHook':
          return act(String(argument));
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
