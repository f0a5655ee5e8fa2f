import type { ChannelKind } from '@beseda/protocol';
import { ownText } from './language';
import { ownWords, type Words } from './words';

/** What a button with a list of channels says. */
export interface ChannelWords {
  readonly button: Words;
  readonly list: string;
  readonly services: Readonly<Record<ChannelKind | 'livechat', string>>;
}

export const CHANNEL_WORDS: Readonly<Record<'en' | 'ru' | 'es' | 'pt', ChannelWords>> = {
  en: {
    button: ['Contact us', 'Close', 'new messages'],
    list: 'Ways to contact us',
    services: {
      livechat: 'Online chat',
      phone: 'Phone',
      email: 'E-mail',
      telegram: 'Telegram',
      whatsapp: 'WhatsApp',
      vk: 'VK',
      link: 'Link',
    },
  },
  ru: {
    button: ['Связаться с нами', 'Закрыть', 'новых сообщений'],
    list: 'Способы связи',
    services: {
      livechat: 'Онлайн-чат',
      phone: 'Телефон',
      email: 'Почта',
      telegram: 'Telegram',
      whatsapp: 'WhatsApp',
      vk: 'ВКонтакте',
      link: 'Ссылка',
    },
  },
  es: {
    button: ['Contactar', 'Cerrar', 'mensajes nuevos'],
    list: 'Formas de contacto',
    services: {
      livechat: 'Chat en línea',
      phone: 'Teléfono',
      email: 'Correo electrónico',
      telegram: 'Telegram',
      whatsapp: 'WhatsApp',
      vk: 'VK',
      link: 'Enlace',
    },
  },
  pt: {
    button: ['Fale conosco', 'Fechar', 'mensagens novas'],
    list: 'Formas de contato',
    services: {
      livechat: 'Chat on-line',
      phone: 'Telefone',
      email: 'E-mail',
      telegram: 'Telegram',
      whatsapp: 'WhatsApp',
      vk: 'VK',
      link: 'Link',
    },
  },
};

/** These, with the page's own strings over them: services by their names. */
export function ownChannelWords({ button, list, services }: ChannelWords, strings: unknown): ChannelWords {
  const [open, close] = button;
  const own = (name: string, text: string): string => ownText(strings, name, text);
  return {
    button: [own('contact', open), own('contactClose', close), ownWords(button, strings)[2]],
    list: own('channels', list),
    services: Object.fromEntries(
      Object.entries(services).map(([service, name]) => [service, own(service, name)]),
    ) as ChannelWords['services'],
  };
}
