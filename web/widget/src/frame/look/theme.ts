import { isJsonObject, type Connect } from '@beseda/protocol';
import { colour, readableOn } from './colour';

export interface Theme {
  /** False when the page asked for a chat without a header. */
  readonly header: boolean;
}

const TALLEST_COMPOSER = 170;

/** Puts the page's colours over the chat's own; a value that is no colour is ignored, and text stays readable. */
export function applyTheme({ config, color, chat }: Connect, root: HTMLElement): Theme {
  const theme = isJsonObject(config.theme) ? config.theme : {};
  const part = (name: string): Readonly<Record<string, unknown>> => {
    const value = theme[name];
    return isJsonObject(value) ? value : {};
  };
  const [header, message, compose] = [part('header'), part('message'), part('compose')];
  const set = (variable: string, value: string | undefined): void => {
    if (value !== undefined) {
      root.style.setProperty(`--${variable}`, value);
    }
  };
  const paint = (name: string, background: unknown, text?: unknown): void => {
    const painted = colour(background);
    set(name, painted);
    set(`${name}-text`, colour(text) ?? readableOn(painted));
  };
  paint('accent', colour(color) ?? chat.color);
  paint('header', header['background'], header['color']);
  paint('own', message['outgoing_background'], message['outgoing_color']);
  paint('other', message['incoming_background'], message['incoming_color']);
  paint('send', compose['button_background']);
  paintBackground(colour(theme['background']), set);
  set('system', colour(theme['system_color']));
  const height = Number(compose['height']);
  if (height > 0) {
    set('compose-height', `${String(Math.min(height, TALLEST_COMPOSER))}px`);
  }
  return { header: theme['header'] !== false };
}

/** Everything drawn on a background of the page's choice is mixed from it: it may be light in a dark scheme. */
function paintBackground(
  background: string | undefined,
  set: (variable: string, value: string | undefined) => void,
): void {
  const ink = readableOn(background);
  set('background', background);
  if (background && ink) {
    const mixed = (percent: number): string => `color-mix(in srgb, ${ink} ${String(percent)}%, ${background})`;
    set('ink', mixed(90));
    set('soft', mixed(66));
    set('surface', mixed(7));
    set('line', mixed(14));
  }
}
