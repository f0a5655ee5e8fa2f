import type { Page } from '@beseda/protocol';

/** What a message port can carry of an object the page built: functions in it are dropped. */
export function plain(value: object): object {
  try {
    return JSON.parse(JSON.stringify(value)) as object;
  } catch {
    return {};
  }
}

const short = (text: string): string => text.slice(0, 2048);

export function currentPage(): Page {
  const { title, referrer } = document;
  return { url: short(location.href), title: short(title), referrer: short(referrer) };
}
