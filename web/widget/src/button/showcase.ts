import type { ButtonPosition, PublicChannel } from '@beseda/protocol';
import { createChannelList } from './channelList';
import { addStyle } from './dom';
import { spoken } from './language';
import css from './roundButton.css?inline';
import { createRoundButton } from './roundButton';
import { CHAT_WORDS } from './words';

export interface ShowcaseOptions {
  readonly color: string;
  readonly position: ButtonPosition;
  readonly channels: readonly PublicChannel[];
  readonly withChat: boolean;
  readonly open: boolean;
  readonly locale: string;
}

/** Draws a feedback button as the loader does, closed or open, until the signal aborts; for the settings' preview. */
export function showButton(root: ShadowRoot, options: ShowcaseOptions, signal: AbortSignal): void {
  const { color, position, channels, withChat, open, locale } = options;
  const words = spoken(CHAT_WORDS, [locale]);
  const round = createRoundButton({ words, color, position, onlyChat: !channels.length });
  const removeStyle = addStyle(css, root);
  root.append(round.holder);
  signal.addEventListener('abort', () => {
    round.holder.remove();
    removeStyle();
  });
  if (channels.length) {
    const list = createChannelList({
      round,
      channels,
      withChat,
      locales: [locale],
      stays: true,
      signal,
      onChoose: () => undefined,
      onToggle: (now) => round.button.classList.toggle('amo-button_open', now),
    });
    if (open) {
      list.toggle(0);
    }
  }
}
