import type { LoaderToFrame } from '@beseda/protocol';
import { render } from 'preact';
import { Attachments } from './chat/attachments';
import { Chat } from './chat/chat';
import { Linking } from './chat/linking';
import { awaitLoader, readFrameConfig } from './connect';
import { loadLanguage } from './i18n/language';
import { applyTheme } from './look/theme';
import './look/frame.css';
import { VisitorApi } from './net/visitorApi';
import { anonymousOwnerOf, ownerOf } from './owner';
import { withFields } from './pageFields';
import { Sound } from './sound';
import { ChatStorage } from './storage';
import { ChatWindow } from './ui/ChatWindow';

async function start(): Promise<void> {
  const frame = readFrameConfig(document);
  const { connect, port } = await awaitLoader(frame);
  const { config, session, chat: about } = connect;
  const root = document.documentElement;
  const strings: unknown = config.locale;
  const language = await loadLanguage([connect.locale, about.locale, navigator.language], strings);
  root.lang = language.code;
  root.dir = connect.direction;

  const owner = ownerOf(connect, location.pathname);
  const storage = new ChatStorage(owner);
  const verified = session.identity?.state === 'verified';
  const before = new ChatStorage(anonymousOwnerOf(connect.visitorKey, location.pathname));
  const sound = new Sound(storage, owner);
  const api = new VisitorApi(session.token);
  const chat = new Chat({
    session,
    chat: about,
    page: connect.page,
    api,
    storage,
    returning: connect.returning || verified,
    ...(verified && {
      linking: new Linking({ storage, before, visitorKey: connect.visitorKey, returning: connect.returning }),
    }),
    onUnseen: (messageId) => {
      sound.play(messageId);
    },
    connect: () => new WebSocket(new URL(frame.socketPath, location.href.replace(/^http/, 'ws'))),
    random: Math.random,
    language: language.code,
    tellLoader: (message) => {
      if (message.type === 'preview') {
        void shownAvatar().then((avatar) => {
          port.send({ ...message, avatar });
        });
      } else {
        port.send(message);
      }
    },
  });
  render(
    <ChatWindow
      chat={chat}
      attachments={new Attachments(api)}
      storage={storage}
      sound={sound}
      language={language}
      theme={applyTheme(connect, root)}
      closable={connect.closable}
      onClose={() => {
        port.send({ type: 'close' });
      }}
    />,
    document.body,
  );

  let shown = false;
  const follow = (): void => {
    const seen = shown && document.visibilityState === 'visible';
    chat.setVisible(seen);
    if (seen || (connect.returning && document.visibilityState === 'visible')) {
      chat.connect();
    }
  };
  port.listen((message: LoaderToFrame) => {
    switch (message.type) {
      case 'show':
      case 'hide':
        shown = message.type === 'show';
        follow();
        if (message.type === 'show' && message.focus) {
          document.getElementById('compose')?.focus();
        }
        break;
      case 'session':
        chat.renewed(message);
        break;
      case 'session-refused':
      case 'session-failed':
        chat.renewalFailed(message.type === 'session-refused');
        break;
      case 'page':
        chat.setPage(message.page);
        break;
      case 'meta':
        chat.setPageData(withFields(message.params, config.fields));
        break;
      case 'key-action':
        chat.bot.say(message.name);
        break;
      case 'key-kept':
        chat.identity.kept();
        break;
      case 'joined':
        chat.identity.joined(
          message,
          ownerOf({ visitorKey: message.visitorKey, config, session: message }, location.pathname),
        );
        break;
      case 'forget':
        chat.identity.forget();
        port.send({ type: 'forgotten' });
        break;
    }
  });
  document.addEventListener('visibilitychange', follow);
  addEventListener('online', () => {
    chat.connect();
  });
  chat.setPageData(withFields({}, config.fields));
  if (connect.returning || storage.outbox().length > 0) {
    chat.connect();
  }
  port.send({ type: 'ready' });
}

/** The avatar in the header, for the page around the chat. */
async function shownAvatar(): Promise<ImageBitmap | null> {
  const image = document.querySelector<HTMLImageElement>('img.avatar');
  return image && createImageBitmap(image).catch(() => null);
}

void start();
