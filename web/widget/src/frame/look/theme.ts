import { isJsonObject, type Connect } from '@beseda/protocol';
import { colour } from './colour';

export interface Theme {
  /** False when the page asked for a chat without a header. */
  readonly header: boolean;
}

/** Puts the page's colours over the chat's own; a value that is no colour is ignored. */
export function applyTheme({ config, color, chat }: Connect, root: HTMLElement): Theme {
  const theme = isJsonObject(config.theme) ? config.theme : {};
  const part = (name: string): Readonly<Record<string, unknown>> => {
    const value = theme[name];
    return isJsonObject(value) ? value : {};
  };
  const [header, message, compose] = [part('header'), part('message'), part('compose')];
  const accent = colour(color) ?? colour(chat.color);

  const set = (variable: string, value: string | undefined): void => {
    if (value !== undefined) {
      root.style.setProperty(`--${variable}`, value);
    }
  };
  const pair = (name: string, background: unknown, text: unknown): void => {
    set(name, colour(background));
    set(`${name}-text`, colour(text));
  };
  set('accent', accent);
  set('background', colour(theme['background']));
  set('system', colour(theme['system_color']));
  pair('header', header['background'], header['color']);
  pair('own', message['outgoing_background'], message['outgoing_color']);
  pair('other', message['incoming_background'], message['incoming_color']);
  pair('send', compose['button_background'], undefined);
  const height = Number(compose['height']);
  if (height > 0) {
    set('compose-height', `${String(Math.min(height, 170))}px`);
  }
  return { header: theme['header'] !== false };
}
