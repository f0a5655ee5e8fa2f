import type { PublicChat } from '@beseda/protocol';
import { useEffect, useState } from 'preact/hooks';
import { hasList, mayFinish, type Screen } from '../chat/screen';
import { fill } from '../i18n/language';
import type { Sound } from '../sound';
import { Icon, icons } from './icons';
import { Menu, type MenuEntry } from './Menu';
import type { Shared } from './shared';

interface HeaderProps extends Shared {
  readonly screen: Screen;
  /** False when the page asked for a chat without a header: what it does stays, what it says goes. */
  readonly shown: boolean;
  readonly sound: Sound;
  readonly closable: boolean;
  readonly onClose: () => void;
  readonly onFinish: () => void;
}

export function Header(props: HeaderProps) {
  const { state, chat, language, screen, shown, sound, closable, onClose, onFinish } = props;
  const { words } = language;
  const { name } = state.chat;
  const [muted, setMuted] = useState(sound.muted);
  useEffect(() => {
    setMuted(sound.muted);
  }, [sound]);
  const entries: MenuEntry[] = [
    ...(screen.kind === 'thread' && mayFinish(state, screen.thread)
      ? [{ icon: icons.finish, text: words.finish, choose: onFinish }]
      : []),
    {
      icon: muted ? icons.sound : icons.mute,
      text: muted ? words.soundOn : words.soundOff,
      choose: () => {
        sound.muted = !muted;
        setMuted(!muted);
      },
    },
  ];
  const back = screen.kind !== 'single' && screen.kind !== 'list' && hasList(state);
  return (
    <header class={shown ? 'header' : 'header bare'}>
      {back ? (
        <button
          type="button"
          class="round back"
          aria-label={words.back}
          title={words.back}
          onClick={() => {
            chat.goTo({ kind: 'list' });
          }}
        >
          <Icon path={icons.back} />
        </button>
      ) : (
        shown && <Avatar {...state.chat} />
      )}
      <div class="title">
        {shown && (
          <>
            <h1 dir="auto">{titleOf(screen, props)}</h1>
            {back && (
              <p class="subtitle" dir="auto">
                {name}
              </p>
            )}
          </>
        )}
      </div>
      <Menu label={words.menu} entries={entries} />
      {closable && (
        <button type="button" class="round close" aria-label={words.close} title={words.close} onClick={onClose}>
          <Icon path={icons.close} />
        </button>
      )}
    </header>
  );
}

/** The chat's picture; until there is one that can be shown, its first letter. */
function Avatar({ name, avatar }: PublicChat) {
  const [broken, setBroken] = useState<string | null>();
  return avatar && avatar !== broken ? (
    <img
      class="avatar"
      src={avatar}
      alt=""
      onError={() => {
        setBroken(avatar);
      }}
    />
  ) : (
    <span class="avatar" aria-hidden="true">
      {Array.from(name)[0]}
    </span>
  );
}

function titleOf(screen: Screen, { state, language: { words } }: Shared): string {
  if (screen.kind === 'thread' && screen.thread.number !== null) {
    return fill(words.conversation, { number: screen.thread.number });
  }
  return screen.kind === 'new' && hasList(state) ? words.newConversation : state.chat.name;
}
