import { guarded, isObject, type Bag } from './globals';

/** Takes over `setMeta` of the page's data object, with what was said to it before. */
export function followMeta(data: Bag, changed: () => void): void {
  const said = data['params'];
  data['params'] = Array.isArray(said) && said.length > 0 ? [(said as unknown[]).reduce(mergeMeta)] : [];
  data['setMeta'] = (params: unknown) => {
    guarded(() => {
      if (isObject(params)) {
        data['params'] = [mergeMeta(currentMeta(data), params)];
        changed();
      }
    });
  };
}

export function currentMeta(data: Bag): Bag | undefined {
  const params = data['params'];
  const meta: unknown = Array.isArray(params) ? params[0] : undefined;
  return isObject(meta) ? meta : undefined;
}

/**
 * Merges what the page said by `setMeta`: objects by key, lists of fields by `id` or `code`; the last value wins. Pages
 * repeat themselves from intervals, so the result must not grow with the number of calls.
 */
export function mergeMeta(known: unknown, added: unknown): unknown {
  if (Array.isArray(known) && Array.isArray(added)) {
    const items = [...(known as unknown[]), ...(added as unknown[])];
    return [...new Map(items.map((item) => [identity(item), item])).values()];
  }
  if (isObject(known) && isObject(added) && !Array.isArray(known)) {
    const merged: Bag = { ...known };
    for (const [name, value] of Object.entries(added)) {
      merged[name] = mergeMeta(merged[name], value);
    }
    return merged;
  }
  return added;
}

function identity(item: unknown): unknown {
  const id = isObject(item) ? (item['id'] ?? item['code']) : item;
  return typeof id === 'number' || typeof id === 'string' ? String(id) : JSON.stringify(item);
}
