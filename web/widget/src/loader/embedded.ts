import { isObject, text, type Bag } from './globals';
import type { ClosedButton } from '@beseda/protocol';

/** The gateway puts the loader into a block with this constant when the script's address names a button that the page may show. */
declare const besedaSettings: unknown;

/** What came with the loader of the button that the page's data object names. */
export function embeddedButton(data: Bag): ClosedButton | undefined {
  const given: unknown = typeof besedaSettings === 'undefined' ? undefined : besedaSettings;
  return isObject(given) && given['id'] === text(data['id']) && given['hash'] === data['hash'] ? given : undefined;
}
