import {
  hasChat,
  type Brand,
  type ChatSession,
  type Connect,
  type FrameToLoader,
  type LoaderToFrame,
  type Session,
} from '@beseda/protocol';
import { addStyle, pageDirection } from '../button/dom';
import { showPreview } from '../button/preview';
import css from './chatWindow.css?inline';
import { openChatFrame, type ChatFrame } from './chatFrame';
import type { Events } from './events';
import { fillScreen } from './fillScreen';
import type { Bag } from './globals';
import { currentPage, plain } from './page';
import type { SessionOutcome } from './session';
import type { View } from './view';
import { dropKey, storedKey, storeKey } from './visitorKey';

const FRAME_PATIENCE_MS = 20_000;
const FORGET_PATIENCE_MS = 1_000;

/** Who writes in this browser, as far as the page knows. */
export interface Visitor {
  key: string | undefined;
  /** Has written on this site before. */
  returning: boolean;
}

/** What the loader lends to the chat. Made by a file that may be some minutes older: members are only added. */
export interface LivechatHost {
  readonly brand: Brand;
  readonly host: string;
  readonly onlineChat: Bag;
  readonly color: string | undefined;
  readonly locale: string | undefined;
  readonly view: View;
  readonly events: Events;
  readonly signal: AbortSignal;
  /** The chat fills a container of the page. */
  readonly inline: boolean;
  readonly visitor: Visitor;
  /** The session, renewed if it waited too long; undefined if there is none. */
  readonly session: () => Promise<ChatSession | undefined>;
  readonly renew: () => Promise<SessionOutcome>;
  readonly meta: () => Bag | undefined;
  readonly isOpen: () => boolean;
  /** Something else is open above the button, and a preview would cover it. */
  readonly isBusy: () => boolean;
  readonly onUnread: (count: number) => void;
  readonly onConversations: (items: readonly unknown[] | false) => void;
  readonly onClose: () => void;
}

/** The chat behind a button, from the moment somebody wants it. */
export interface Livechat {
  /** Loads the frame if it is not there. */
  readonly load: () => Promise<void>;
  /** Shows the open chat; true once it is there. `focus`: a person asked for it. */
  readonly reveal: (focus: boolean) => Promise<boolean>;
  readonly hide: () => void;
  readonly isOnScreen: () => boolean;
  readonly tellMeta: () => void;
  readonly tellPage: () => void;
  /** Has the bot start a branch by its name. */
  readonly act: (name: string) => Promise<void>;
  /** Leaves nothing of this visitor in the browser, and begins anew. */
  readonly forget: () => Promise<void>;
}

export function createLivechat(options: LivechatHost): Livechat {
  const { view, signal, visitor, inline, events } = options;
  let frame: ChatFrame | undefined;
  let loading: Promise<void> | undefined;
  let forgotten: (() => void) | undefined;
  let wrote = false;
  /** Whom the frame was opened for, if that is proven. */
  let person: string | null | undefined;
  /** Whether an open chat is on the screen; only in a container of the page may it not be. */
  let onScreen = !inline;
  let uncover: (() => void) | undefined;

  /** Loads the frame once; as the visitor that another tab of this site has become meanwhile. */
  function load(): Promise<void> {
    loading ??= (async () => {
      const session = await options.session();
      if (!session || signal.aborted) {
        loading = undefined;
        return;
      }
      const url = new URL(session.frameUrl, options.host);
      const opened = openChatFrame(url, view.livechat, connect(session), receive);
      frame = opened;
      tellMeta();
      setTimeout(() => {
        if (!opened.ready && frame === opened) {
          reload();
        }
      }, FRAME_PATIENCE_MS);
    })();
    return loading;
  }

  function connect(opened: ChatSession): Connect {
    person = opened.identity?.personId;
    return {
      beseda: 'connect',
      session: sessionOf(opened),
      visitorKey: visitor.key ?? null,
      config: plain(options.onlineChat),
      color: options.color ?? null,
      locale: options.locale ?? null,
      page: currentPage(),
      brand: options.brand,
      chat: opened.chat,
      direction: pageDirection(),
      returning: visitor.returning,
      closable: !inline,
    };
  }

  function hide(): void {
    uncover?.();
    uncover = undefined;
    frame?.send({ type: 'hide' });
  }

  async function reveal(focus: boolean): Promise<boolean> {
    if (!onScreen && !focus) {
      return true;
    }
    if (!inline && options.isOpen()) {
      uncover ??= fillScreen(view.livechat.style);
    }
    await load();
    if (!frame || !options.isOpen()) {
      return false;
    }
    if (focus) {
      frame.focus();
    }
    tellPage();
    frame.send({ type: 'show', focus });
    return true;
  }

  function receive(message: FrameToLoader): void {
    switch (message.type) {
      case 'ready':
        events.emit('onChatRenderDone');
        break;
      case 'unread':
        options.onUnread(message.count);
        break;
      case 'preview':
        if (!options.isOpen() && !options.isBusy()) {
          showPreview({ ...message, round: view, signal });
        }
        break;
      case 'close':
        options.onClose();
        break;
      case 'first-message-sent':
        void settleKey();
        break;
      case 'conversations':
        options.onConversations(message.items);
        break;
      case 'forgotten':
        forgotten?.();
        break;
      case 'session-needed':
        void renew((session) => ({ type: 'session', ...session }));
    }
  }

  /** Whoever writes first in this browser is its visitor; a tab that comes second becomes that one. */
  async function settleKey(): Promise<void> {
    const known = storedKey();
    if (known && known !== visitor.key && !wrote) {
      visitor.key = known;
      await renew((session) => ({ type: 'joined', visitorKey: known, ...session }));
    } else {
      if (visitor.key) {
        storeKey(visitor.key);
      }
      frame?.send({ type: 'key-kept' });
    }
    visitor.returning = wrote = true;
  }

  async function renew(tell: (session: Session) => LoaderToFrame): Promise<void> {
    const { session, final } = await options.renew();
    if (session && hasChat(session) && session.identity?.personId != person) {
      // Another client, or nobody who is known: what the frame holds is not theirs.
      reload();
      return;
    }
    frame?.send(
      session && hasChat(session)
        ? tell(sessionOf(session))
        : { type: session || final ? 'session-refused' : 'session-failed' },
    );
  }

  function reload(): void {
    frame?.remove();
    frame = loading = undefined;
    if (options.isOpen() && onScreen) {
      void reveal(false);
    } else if (storedKey()) {
      void load();
    }
  }

  /** In a container of the page the chat is read when it is on the screen, not when it was "opened". */
  function followScreen(entries: IntersectionObserverEntry[]): void {
    onScreen = entries.some((entry) => entry.isIntersecting);
    if (options.isOpen() && onScreen) {
      void reveal(false);
    } else {
      frame?.send({ type: 'hide' });
    }
  }

  function tellMeta(): void {
    const params = options.meta();
    if (params) {
      frame?.send({ type: 'meta', params: plain(params) });
    }
  }

  /** Single-page sites change the address without an event: told whenever the visitor turns to the chat. */
  function tellPage(): void {
    frame?.send({ type: 'page', page: currentPage() });
  }

  async function act(name: string): Promise<void> {
    await load();
    frame?.send({ type: 'key-action', name });
  }

  /** What is kept is the frame's to drop: without one, one is loaded for it. */
  async function forget(): Promise<void> {
    if (visitor.returning) {
      await load();
    }
    if (frame) {
      const { send } = frame;
      await new Promise<void>((resolve) => {
        forgotten = resolve;
        setTimeout(resolve, FORGET_PATIENCE_MS);
        send({ type: 'forget' });
      });
    }
    dropKey();
    visitor.key = undefined;
    visitor.returning = wrote = false;
    options.onUnread(0);
    reload();
  }

  const removeStyle = addStyle(css);
  // A tab that comes second becomes the visitor of the first before it is written in.
  document.addEventListener(
    'visibilitychange',
    () => {
      const known = storedKey();
      if (!document.hidden && frame && !wrote && known && known !== visitor.key) {
        reload();
      }
    },
    { signal },
  );
  const observer = inline ? new IntersectionObserver(followScreen) : undefined;
  observer?.observe(view.livechat);
  signal.addEventListener('abort', () => {
    observer?.disconnect();
    hide();
    removeStyle();
    frame?.remove();
    frame = undefined;
  });
  return {
    load,
    reveal,
    hide,
    isOnScreen: () => onScreen,
    tellMeta,
    tellPage,
    act,
    forget,
  };
}

/** What the frame is told of a session. */
function sessionOf({ token, expiresInSeconds, identity }: Session): Session {
  return { token, expiresInSeconds, ...(identity && { identity }) };
}
