import { useEffect, useState } from 'preact/hooks';
import type { Attachments } from '../chat/attachments';
import type { Chat } from '../chat/chat';
import { hasList, screenOf, type Screen } from '../chat/screen';
import type { ChatState } from '../chat/state';
import type { Language } from '../i18n/language';
import type { Theme } from '../look/theme';
import type { Sound } from '../sound';
import type { ChatStorage } from '../storage';
import { Banner } from './Banner';
import { Composer } from './Composer';
import { ConversationList } from './ConversationList';
import { Ended } from './Ended';
import { FinishBar } from './FinishBar';
import { Header } from './Header';
import type { Shared } from './shared';
import { ThreadView } from './ThreadView';
import { useBack } from './useBack';
import { useFileDrop } from './useFileDrop';

export interface ChatWindowProps {
  readonly chat: Chat;
  readonly attachments: Attachments;
  readonly storage: ChatStorage;
  readonly sound: Sound;
  readonly language: Language;
  readonly theme: Theme;
  readonly closable: boolean;
  readonly onClose: () => void;
}

/** The chat as the visitor sees it. */
export function ChatWindow({ chat, attachments, storage, sound, language, theme, closable, onClose }: ChatWindowProps) {
  const state = useChatState(chat);
  const screen = screenOf(state);
  const { name } = state.chat;
  const shared: Shared = { chat, state, language, attachments };
  const [asking, setAsking] = useState<string>();
  const at = screenKey(screen);
  const drop = useFileDrop(screen.kind !== 'list', (files) => {
    chat.writer.addFiles(files);
  });
  useEffect(() => {
    document.title = name;
  }, [name]);
  useEffect(() => {
    setAsking(undefined);
    focusScreen(screen);
  }, [at]);
  useBack(state.visible && closable, at, () => {
    if (screen.kind !== 'single' && screen.kind !== 'list' && hasList(state)) {
      chat.goTo({ kind: 'list' });
    } else {
      onClose();
    }
  });
  const thread = screen.kind === 'thread' ? screen.thread : undefined;
  const ended = thread?.state === 'finished';
  const wrote = state.outbox.length > 0 || state.threads.length > 0;
  return (
    <main
      class="window"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && closable) {
          event.preventDefault();
          onClose();
        }
      }}
      {...drop.events}
    >
      <Header
        {...shared}
        screen={screen}
        shown={theme.header}
        sound={sound}
        closable={closable}
        onClose={onClose}
        onFinish={() => {
          setAsking(at);
        }}
      />
      {thread && (
        <FinishBar
          {...shared}
          thread={thread}
          asking={asking === at}
          onAnswered={() => {
            setAsking(undefined);
          }}
        />
      )}
      {screen.kind === 'list' ? <ConversationList {...shared} /> : <ThreadView key={at} {...shared} screen={screen} />}
      <Banner state={state} chat={chat} language={language} />
      {storage.blocked && wrote && <p class="notice">{language.words.notKept}</p>}
      {ended ? (
        <Ended {...shared} thread={thread} />
      ) : (
        screen.kind !== 'list' && <Composer {...shared} screen={screen} />
      )}
      {drop.over && <p class="drop">{language.words.dropHere}</p>}
    </main>
  );
}

function screenKey(screen: Screen): string {
  return screen.kind === 'thread' ? screen.thread.id : screen.kind;
}

/** What had the focus may be gone with the last screen. A composer on a phone would open the keyboard unasked. */
function focusScreen({ kind }: Screen): void {
  if (document.activeElement !== document.body || !document.hasFocus()) {
    return;
  }
  const writing = kind === 'new' || !matchMedia('(pointer: coarse)').matches;
  const targets = writing ? '#compose, .ended button, .conversations' : '.thread, .conversations';
  document.querySelector<HTMLElement>(targets)?.focus();
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
