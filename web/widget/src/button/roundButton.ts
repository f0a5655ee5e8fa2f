import { element, icon } from './dom';
import type { Words } from './words';

export const BUBBLE =
  'M5 4.5h14a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5h-7.5L7 21v-3.5H5A2.5 2.5 0 0 1 2.5 15V7A2.5 2.5 0 0 1 5 4.5zM7.5 9.3h9M7.5 12.9h5.5';
const CROSS = 'M6 6l12 12M18 6L6 18';

export interface RoundButtonOptions {
  readonly color: string | undefined;
  /** The corner; where the page's text ends if not said. */
  readonly position: 'bottom-right' | 'bottom-left' | undefined;
  readonly words: Words;
  /** False when it opens a list of channels. */
  readonly onlyChat: boolean;
}

export interface RoundButton {
  readonly holder: HTMLElement;
  /** `#amobutton`, with the control in it. */
  readonly button: HTMLElement;
  readonly control: HTMLButtonElement;
  words: Words;
}

/** The button of a page: class names are those that sites built for amoCRM style and watch. */
export function createRoundButton({ words, color, position, onlyChat }: RoundButtonOptions): RoundButton {
  const holder = element('div', 'amo-button-holder amo-horisontal');
  const button = element('div', `amo-button amo-button--main${onlyChat ? ' amo-button--only-livechat' : ''}`);
  const control = element('button', 'amo-button--main-icon');
  button.id = 'amobutton';
  control.type = 'button';
  control.append(icon(BUBBLE), icon(CROSS));
  button.append(control);
  holder.append(button);
  if (color) {
    holder.style.setProperty('--beseda-accent', color);
  }
  if (position) {
    // Everything hangs on the end of the line; texts inside have a direction of their own.
    holder.style.direction = position === 'bottom-left' ? 'rtl' : 'ltr';
  }
  return { holder, button, control, words };
}
