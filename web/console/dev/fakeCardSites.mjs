// Business-card sites of the stand-in: what settings answer, with a few of the server's rules.
import { randomUUID } from 'node:crypto';
import { linkOf } from './fakeFeedbackButtons.mjs';

const RESERVED = ['admin', 'console', 'support'];

export function newSite({ name, onlineChatId }, more = {}) {
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    name,
    slug: `site-${randomUUID().slice(0, 6)}`,
    onlineChatId,
    draft: { title: name, text: '', backgroundColor: '#ffffff', textColor: '#1f2328', buttons: [] },
    version: 1,
    createdAt: now,
    updatedAt: now,
    ...more,
  };
}

export function someSites([shop]) {
  const look = { style: 'filled', font: 'sans', captionColor: '#ffffff', backgroundColor: '#0c7c74', icon: true };
  const buttons = [
    { ...look, kind: 'online-chat', caption: 'Написать в чат' },
    { ...look, kind: 'phone', value: '+74951234567', link: 'tel:+74951234567', caption: '+7 (495) 123-45-67' },
    {
      ...look,
      kind: 'telegram',
      value: 'tea_shop',
      link: 'https://t.me/tea_shop',
      caption: 'Telegram',
      style: 'outline',
      captionColor: '#0b1f4b',
      font: 'rounded',
    },
  ];
  const draft = {
    title: 'Чайная на углу',
    text: 'Чай, кофе и выпечка каждый день с 9 до 21.\nМосква, Чистопрудный бульвар, 10',
    backgroundColor: '#fff8e6',
    textColor: '#1f2328',
    buttons,
  };
  return [
    publish(newSite({ name: 'Чайная', onlineChatId: shop.id }, { slug: 'tea-corner', draft })),
    newSite({ name: 'Кофейный киоск' }, { slug: 'kiosk-3fa92c' }),
  ];
}

export function publish(site) {
  return Object.assign(site, { published: JSON.stringify(site.draft), publishedAt: new Date().toISOString() });
}

export function shownSite({ published, ...site }) {
  return {
    ...site,
    address: `https://chat.example/s/${site.slug}`,
    changedSincePublished: published !== undefined && published !== JSON.stringify(site.draft),
  };
}

/** What is wrong with a slug; `taken` are those of other sites. */
export function flawOf(slug, taken) {
  const code =
    slug.length < 3
      ? 'slug-length'
      : !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)
        ? 'slug-characters'
        : RESERVED.includes(slug)
          ? 'slug-reserved'
          : taken.includes(slug)
            ? 'slug-taken'
            : undefined;
  return code && { pointer: '/slug', code, detail: 'This can’t be the address.' };
}

/** The buttons with their links, or the fields that are wrong. */
export function siteButtonsOf(requested) {
  const errors = [];
  const buttons = requested.map((button, at) => {
    const pointer = `/draft/buttons/${at}`;
    if (!button.caption.trim())
      errors.push({ pointer: `${pointer}/caption`, code: 'caption-blank', detail: 'Enter a caption.' });
    if (button.kind === 'online-chat') return button;
    const [value, link] = linkOf(button.kind, button.value) ?? [];
    if (!link)
      errors.push({ pointer: `${pointer}/value`, code: `${button.kind}-invalid`, detail: 'This can’t be reached.' });
    return { ...button, value, link };
  });
  return { buttons, errors };
}
