export const ITEMS_PER_PAGE = 50;

export const segment = encodeURIComponent;

/** A query without the parameters that are not given. */
export function query(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
