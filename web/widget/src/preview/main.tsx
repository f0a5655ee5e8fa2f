import { isGreetingPreview, type GreetingPreview } from '@beseda/protocol';
import { render } from 'preact';
import { Attachments } from '../frame/chat/attachments';
import { Chat } from '../frame/chat/chat';
import { branchOf, textOf } from '../frame/chat/greeting';
import { loadLanguage, type Language } from '../frame/i18n/language';
import '../frame/look/frame.css';
import { Sound } from '../frame/sound';
import { ChatStorage } from '../frame/storage';
import { ChatWindow } from '../frame/ui/ChatWindow';
import { Echo, NoHistory } from './echo';
import { memoryStorage } from './memoryStorage';
import './preview.css';

const DAY_SECONDS = 86_400;

/** A greeting that is being edited, in the chat window itself: the page around it says what it is now, nobody is at the other end. */
async function start(): Promise<void> {
  const language = await loadLanguage([document.documentElement.lang], undefined);
  let chat: Chat | undefined;
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== parent || origin !== self.origin || !isGreetingPreview(data)) {
      return;
    }
    const { name, avatar = null, greeting, params } = data;
    chat ??= open(data, language);
    const changed = { name, avatar, greeting, conversationMode: 'one-active' } as const;
    chat.dispatch({ type: 'frame', frame: { type: 'chat-changed', ...changed } });
    chat.setPageData({ bot_params: params });
  });
  parent.postMessage({ type: 'preview-ready' }, self.origin);
}

function open({ name, greeting }: GreetingPreview, language: Language): Chat {
  const storage = new ChatStorage('preview', memoryStorage);
  const api = new NoHistory('');
  const chat: Chat = new Chat({
    session: { token: '', expiresInSeconds: DAY_SECONDS },
    chat: { name, conversationMode: 'one-active', greeting },
    page: { url: '', title: '', referrer: '' },
    api,
    storage,
    returning: false,
    onUnseen: () => undefined,
    connect: () =>
      new Echo((branch) => {
        const said = branchOf(chat.state, branch);
        return said && textOf(chat.state, said);
      }),
    random: Math.random,
    language: language.code,
    tellLoader: () => undefined,
  });
  render(
    <ChatWindow
      chat={chat}
      attachments={new Attachments(api)}
      storage={storage}
      sound={new Sound(storage, 'preview')}
      language={language}
      theme={{ header: true }}
      closable={false}
      onClose={() => undefined}
    />,
    document.body,
  );
  chat.identity.kept();
  chat.connect();
  chat.setVisible(true);
  return chat;
}

/** Files would go to the servers. */
for (const type of ['change', 'drop', 'paste']) {
  addEventListener(
    type,
    (event) => {
      if (filesOf(event)?.length) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true,
  );
}

function filesOf(event: Event): FileList | null | undefined {
  if (event instanceof ClipboardEvent) {
    return event.clipboardData?.files;
  }
  if (event instanceof DragEvent) {
    return event.dataTransfer?.files;
  }
  return event.target instanceof HTMLInputElement ? event.target.files : null;
}

void start();
