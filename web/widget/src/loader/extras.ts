export type Extras = typeof import('../button/extras');

/** A module may come from where the loader came from: a page's policy that lets one run lets the other. */
export function loadExtras(host: string): Promise<Extras> {
  return import(/* @vite-ignore */ `${host}/widget/extras.js`) as Promise<Extras>;
}
