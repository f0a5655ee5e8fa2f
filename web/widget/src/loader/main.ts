import { BRANDS } from './brands';
import { findScript, start } from './start';
import { globals, guarded, isObject } from './globals';

guarded(() => {
  const script = findScript();
  // The id of the script tells the brand on a page that has the globals of both.
  const named = BRANDS.filter((names) => script?.id === `${names.data}_script`);
  const brand = (named.length > 0 ? named : BRANDS).find((names) => isObject(globals[names.data]));
  if (!script || !brand) {
    console.warn('Chat button: the page has no settings for it; paste the whole embed code.');
    return;
  }
  start(brand, new URL(script.src).origin);
});
