import { firstColour } from './colour';
import { globals, isObject, member, text, type Bag } from './globals';

/** What the page asks for in its config object, as far as it is of use. */
export interface PageOptions {
  readonly hidden: boolean;
  readonly onlineChat: Bag;
  /** The chat's language. */
  readonly locale: string | undefined;
  /** Its own colour, unless it is none, or the first of these that is one. */
  readonly colour: (...others: unknown[]) => string | undefined;
  /** Its own element for the chat, as it is now; a selector that is none is as good as nothing. */
  readonly container: () => Element | null;
}

export function readOptions(name: string, data: Bag): PageOptions {
  const given = globals[name];
  const config: Bag = isObject(given) ? given : {};
  const onlineChat: Bag = isObject(config['onlinechat']) ? config['onlinechat'] : {};
  return {
    hidden: config['hidden'] === true,
    onlineChat,
    locale: text(member(onlineChat['locale'], 'extends')) ?? text(data['locale']),
    colour: (...others) => firstColour(config['color'], ...others),
    container() {
      try {
        return onlineChat['mode'] === 'frame' ? document.querySelector(text(onlineChat['container']) ?? '') : null;
      } catch {
        return null;
      }
    },
  };
}
