import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '../chat/chat';
import type { ChatState } from '../chat/state';
import type { Language } from '../i18n/language';
import type { Theme } from '../look/theme';
import type { ChatStorage } from '../storage';
import { Composer } from './Composer';
import { Icon, icons } from './icons';
import { ThreadView } from './ThreadView';

export interface ChatWindowProps {
  readonly chat: Chat;
  readonly storage: ChatStorage;
  readonly language: Language;
  readonly theme: Theme;
  readonly closable: boolean;
  readonly onClose: () => void;
}

/** How long a lost connection stays untold: most come back sooner. */
const OFFLINE_PATIENCE_MS = 2_000;

/** The chat as the visitor sees it. */
export function ChatWindow({ chat, storage, language, theme, closable, onClose }: ChatWindowProps) {
  const state = useChatState(chat);
  const { words } = language;
  const { name } = state.chat;
  useEffect(() => {
    document.title = name;
  }, [name]);
  const wrote = state.outbox.length > 0 || state.threads.length > 0;
  const closer = closable && (
    <button type="button" class="close" aria-label={words.close} title={words.close} onClick={onClose}>
      <Icon path={icons.close} />
    </button>
  );
  return (
    <main
      class="window"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing && closable) {
          onClose();
        }
      }}
    >
      {theme.header ? (
        <header>
          <span class="avatar" aria-hidden="true">
            {Array.from(name)[0]}
          </span>
          <h1 dir="auto">{name}</h1>
          {closer}
        </header>
      ) : (
        closer && <div class="no-header">{closer}</div>
      )}
      <ThreadView state={state} chat={chat} language={language} />
      <Banner state={state} chat={chat} language={language} />
      {storage.blocked && wrote && <p class="notice">{words.notKept}</p>}
      <Composer chat={chat} storage={storage} language={language} maxLength={state.maxTextLength} />
    </main>
  );
}

interface BannerProps {
  readonly state: ChatState;
  readonly chat: Chat;
  readonly language: Language;
}

function Banner({ state, chat, language: { words } }: BannerProps) {
  const lost = state.connection === 'offline' || state.connection === 'connecting';
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!lost) {
      setTold(false);
      return undefined;
    }
    const timer = setTimeout(() => {
      setTold(true);
    }, OFFLINE_PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [lost]);
  return (
    <div class="banners" role="status">
      {state.connection === 'stopped' ? (
        <p class="banner stopped">
          {words.stopped}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              chat.restart();
            }}
          >
            {words.tryAgain}
          </button>
        </p>
      ) : (
        lost && told && <p class="banner">{words.offline}</p>
      )}
    </div>
  );
}

function useChatState(chat: Chat): ChatState {
  const [state, setState] = useState(chat.state);
  useEffect(() => {
    setState(chat.state);
    return chat.subscribe(() => {
      setState(chat.state);
    });
  }, [chat]);
  return state;
}
