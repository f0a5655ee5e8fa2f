import { BRANDS, scriptId, type BrandNames } from '../loader/brands';
import { globals } from '../loader/globals';
import type { Conversation, Meta, WidgetConfig } from './types.js';

export type * from './types.js';

/** Which chat to load, and how. */
export interface WidgetOptions {
  /** Address of Beseda, as in the embed script. */
  readonly host: string;
  readonly id: string | number;
  readonly hash: string;
  /** `en`, `ru`, `es` or `pt`. */
  readonly locale?: string;
  readonly config?: WidgetConfig;
  /** Whose names the page's globals have. */
  readonly brand?: 'amo' | 'kommo';
  /** For pages whose Content-Security-Policy asks for one. */
  readonly nonce?: string;
}

/** What callbacks of each event get. */
export interface WidgetEvents {
  readonly ready: () => void;
  readonly show: (opened: { readonly cause: 'click' | 'message' | 'command' | 'restore' }) => void;
  readonly hide: () => void;
  readonly buttonClick: (service: string, link: string) => void;
  /** False where a client has one active conversation. */
  readonly conversationsChange: (conversations: readonly Conversation[] | false) => void;
  readonly unreadChange: (count: number) => void;
}

/** The chat on this page. Commands promise whether they were done; they never reject. */
export interface Widget {
  /** True when the chat can be opened; false if there is none for this page. */
  readonly ready: Promise<boolean>;
  readonly show: () => Promise<boolean>;
  readonly hide: () => Promise<boolean>;
  /** Calls are merged, the last value wins. */
  readonly setMeta: (params: Meta) => void;
  /** Forgets who this browser is. */
  readonly reset: () => Promise<boolean>;
  /** Takes the chat and its globals away. */
  readonly destroy: () => Promise<boolean>;
  /** Returns what ends the subscription. */
  readonly on: <Name extends keyof WidgetEvents>(event: Name, callback: WidgetEvents[Name]) => () => void;
}

type Command = ((...words: unknown[]) => unknown) & { q?: unknown[] };

const EVENT_NAMES: Readonly<Record<keyof WidgetEvents, string>> = {
  ready: 'onChatReady',
  show: 'onChatShow',
  hide: 'onChatHide',
  buttonClick: 'onButtonClick',
  conversationsChange: 'onConversationsChange',
  unreadChange: 'onUnreadChange',
};

/** Puts the chat on the page; one that is there under the same brand goes. */
export function load({ host, id, hash, locale, config = {}, brand = 'amo', nonce }: WidgetOptions): Widget {
  const names = BRANDS.find((candidate) => candidate.brand === brand) as BrandNames;
  const address = new URL('/js/button.js', host);
  address.search = String(new URLSearchParams({ id: String(id), hash }));
  void remove(names);

  const queue: Command = (...words) => {
    (queue.q ??= []).push(words);
  };
  const data = {
    id: String(id),
    hash,
    locale,
    params: [] as unknown[],
    setMeta(params: Meta) {
      this.params.push(params);
    },
  };
  globals[names.data] = data;
  globals[`${names.command}Config`] = config;
  globals[names.command] = queue;
  const script = document.createElement('script');
  const loaded = new Promise<boolean>((resolve) => {
    script.onload = () => {
      resolve(true);
    };
    script.onerror = () => {
      resolve(false);
    };
  });
  script.id = scriptId(names);
  script.async = true;
  script.src = address.href;
  if (nonce) {
    script.nonce = nonce;
  }

  let live = true;
  const isLive = (): boolean => live && globals[names.data] === data;
  const run = async (name: string): Promise<boolean> =>
    (await loaded) && isLive() && (await (globals[names.command] as Command)(name)) === true;
  const on: Widget['on'] = (event, callback) => {
    let wanted = true;
    (globals[names.command] as Command)(EVENT_NAMES[event], (...values: unknown[]) => {
      if (wanted && live) {
        (callback as (...values: unknown[]) => void)(...values);
      }
    });
    return () => {
      wanted = false;
    };
  };
  const ready = new Promise<boolean>((resolve) => {
    on('ready', () => {
      resolve(true);
    });
    void loaded.then((ok) => {
      if (!ok) {
        resolve(false);
      }
    });
  });
  document.head.append(script);
  return {
    ready,
    on,
    show: () => run('runChatShow'),
    hide: () => run('runChatHide'),
    reset: () => run('reset'),
    setMeta(params) {
      if (isLive()) {
        data.setMeta(params);
      }
    },
    async destroy() {
      const done = isLive() && (await remove(names));
      live = false;
      return done;
    },
  };
}

/** The running chat ends at once; what is left of an embed script goes with it. */
function remove(names: BrandNames): Promise<boolean> {
  const command = globals[names.command] as Command | undefined;
  const done = Promise.resolve(command?.('runDestroy'));
  document.getElementById(scriptId(names))?.remove();
  for (const name of [names.command, names.data, `${names.command}Config`]) {
    Reflect.deleteProperty(globals, name);
  }
  return done.then((destroyed) => destroyed === true);
}
