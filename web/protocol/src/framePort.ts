import type { Page } from './conversation';
import { isJsonObject, isTyped } from './json';
import type { OnlineChatConfig } from './onlineChatConfig';
import type { PublicChat, Session } from './session';

/** The one `window.postMessage` from loader to frame; its transferred port carries everything after it. */
export interface Connect {
  readonly beseda: 'connect';
  readonly session: Session;
  readonly visitorKey: string | null;
  readonly config: OnlineChatConfig;
  /** Colour of the button, which the chat follows; unchecked, like everything the page says. */
  readonly color: string | null;
  readonly locale: string | null;
  readonly page: Page;
  readonly brand: Brand;
  readonly chat: PublicChat;
  /** Writing direction of the page around the chat. */
  readonly direction: 'ltr' | 'rtl';
  /** True when this browser has written here before: the chat then connects without being opened. */
  readonly returning: boolean;
  /** False when the chat fills a container of the page and has nothing to close. */
  readonly closable: boolean;
}

export type Brand = 'amo' | 'kommo';

/** A conversation as `onConversationsChange` of the page sees it; its spelling is amoCRM's. */
export interface ConversationsChangeItem {
  readonly name: string;
  readonly is_closed: boolean;
  readonly last_message?: {
    readonly created_at: number;
    readonly is_out: boolean;
    readonly text: string;
    readonly type: 'text';
    readonly author?: { readonly name: string };
  };
}

export type FrameToLoader =
  | { readonly type: 'ready' }
  | { readonly type: 'unread'; readonly count: number }
  /** The avatar in pixels: the page's policy need not let its address in. */
  | { readonly type: 'preview'; readonly text: string; readonly author: string; readonly avatar?: ImageBitmap | null }
  | { readonly type: 'close' }
  /** The visitor writes: its key may be kept. Answered by `key-kept` or `joined`. */
  | { readonly type: 'first-message-sent' }
  /** Answers `forget`. */
  | { readonly type: 'forgotten' }
  | { readonly type: 'conversations'; readonly items: readonly ConversationsChangeItem[] | false }
  | { readonly type: 'session-needed' };

export type LoaderToFrame =
  /** `focus`: a person opened the chat; a page that opens it by itself must not move the focus. */
  | { readonly type: 'show'; readonly focus: boolean }
  | { readonly type: 'hide' }
  | ({ readonly type: 'session' } & Session)
  /** No session can be had: the origin is refused or the chat is gone. */
  | { readonly type: 'session-refused' }
  /** No answer now; ask again later. */
  | { readonly type: 'session-failed' }
  | { readonly type: 'meta'; readonly params: unknown }
  /** The page starts a branch of the bot by its name. */
  | { readonly type: 'key-action'; readonly name: string }
  /** This browser is the visitor that the frame was opened for. */
  | { readonly type: 'key-kept' }
  /** Another tab wrote first: this browser is that tab's visitor, and this is its session. */
  | ({ readonly type: 'joined'; readonly visitorKey: string } & Session)
  /** Leave nothing of this visitor in the browser. */
  | { readonly type: 'forget' }
  | { readonly type: 'page'; readonly page: Page };

export function isConnect(value: unknown): value is Connect {
  return (
    isJsonObject(value) &&
    value['beseda'] === 'connect' &&
    isJsonObject(value['session']) &&
    typeof value['session']['token'] === 'string' &&
    isJsonObject(value['config']) &&
    isJsonObject(value['chat'])
  );
}

/** Both ends of the port are ours, so only the outer shape is checked. */
export function isLoaderToFrame(value: unknown): value is LoaderToFrame {
  return isTyped(value);
}

export function isFrameToLoader(value: unknown): value is FrameToLoader {
  return isTyped(value);
}
