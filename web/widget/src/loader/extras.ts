export type Extras = typeof import('../button/extras');

/** Raised when the loader asks for what earlier extras do not have: an earlier file in a cache must not answer. */
const EDITION = 4;

let failures = 0;

/** A module may come from where the loader came from: a page's policy that lets one run lets the other. */
export async function loadExtras(host: string): Promise<Extras> {
  try {
    // A browser may remember that a module did not load; under another address it asks again.
    return (await import(
      /* @vite-ignore */ `${host}/widget/extras.js?${EDITION}${failures ? `.${failures}` : ''}`
    )) as Extras;
  } catch (error) {
    failures++;
    throw error;
  }
}
