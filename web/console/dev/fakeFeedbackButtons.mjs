// Feedback buttons of the stand-in: what settings answer, with a few of the server's rules about channels.
import { randomUUID } from 'node:crypto';

const LINKS = {
  phone: (value) => digits(value, 'tel:+'),
  whatsapp: (value) => digits(value, 'https://wa.me/'),
  email: (value) => (value.includes('@') ? [value, `mailto:${value}`] : undefined),
  telegram: (value) => name(value, 'https://t.me/'),
  vk: (value) => name(value, 'https://vk.me/'),
  link: (value) => (value.startsWith('https://') ? [value, value] : undefined),
};

function digits(value, prefix) {
  const number = value.replace(/\D/g, '');
  return number.length > 9 ? [`+${number}`, `${prefix}${number}`] : undefined;
}

function name(value, prefix) {
  const found = /^(?:@|https:\/\/[\w.]+\/)?(\w{3,})$/.exec(value)?.[1];
  return found && [found, `${prefix}${found}`];
}

/** The value of a channel in its one spelling, and its link; nothing for what can't be reached. */
export const linkOf = (kind, value) => LINKS[kind](value.trim());

export function newButton({ name: given, onlineChatId }, more = {}) {
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    name: given,
    color: '#3a63e0',
    position: 'bottom-right',
    onlineChatId,
    channels: [],
    trustedSites: [],
    embeddedInApp: false,
    buttonId: String(2000001 + Math.floor(Math.random() * 9000)),
    sourceId: 4100,
    version: 1,
    createdAt: now,
    updatedAt: now,
    ...more,
  };
}

export function someButtons([shop]) {
  const channels = [
    { kind: 'telegram', value: 'tea_shop', caption: 'Заказы в Telegram', link: 'https://t.me/tea_shop' },
    { kind: 'whatsapp', value: '+74951234567', link: 'https://wa.me/74951234567' },
    { kind: 'phone', value: '+74951234567', caption: '+7 (495) 123-45-67', link: 'tel:+74951234567' },
    { kind: 'link', value: 'https://tea.example/faq', caption: 'Частые вопросы', link: 'https://tea.example/faq' },
  ];
  return [
    newButton(
      { name: 'Витрина', onlineChatId: shop.id },
      { color: '#7b2ff7', position: 'bottom-left', channels, trustedSites: ['https://tea.example'] },
    ),
    newButton({ name: 'Оптовикам', onlineChatId: shop.id }, { color: '#e8590c', embeddedInApp: true }),
    newButton(
      { name: 'Только звонки', onlineChatId: randomUUID() },
      { color: '#ffd43b', channels: channels.slice(2, 3) },
    ),
  ];
}

export const shownButton = (button) => ({
  ...button,
  trustedSitesDisplayed: button.trustedSites,
  embedScript:
    button.embeddedInApp || button.trustedSites.length
      ? { available: true }
      : { available: false, reason: 'placement-missing' },
});

/** The channels with their links, or the fields that are wrong. */
export function channelsOf(requested) {
  const errors = [];
  const channels = requested.map(({ kind, value, caption }, at) => {
    const [found, link] = linkOf(kind, value) ?? [];
    if (!link)
      errors.push({ pointer: `/channels/${at}/value`, code: `${kind}-invalid`, detail: 'This can’t be reached.' });
    if (kind === 'link' && !caption)
      errors.push({ pointer: `/channels/${at}/caption`, code: 'caption-blank', detail: 'Enter a caption.' });
    return { kind, value: found, ...(caption ? { caption } : {}), link };
  });
  return { channels, errors };
}
