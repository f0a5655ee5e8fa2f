import { BRANDS, scriptId } from './brands';
import { globals, guarded, isObject } from './globals';
import { findScript, start } from './start';

guarded(() => {
  const script = findScript();
  // On a page with the globals of both brands the id of the script tells which one it is for.
  const present = BRANDS.filter((names) => isObject(globals[names.data]));
  const brand = present.find((names) => script?.id === scriptId(names)) ?? present[0];
  if (script && brand) {
    start(brand, new URL(script.src).origin);
  } else {
    console.warn('Chat button: the page has no settings for it; paste the whole embed code.');
  }
});
