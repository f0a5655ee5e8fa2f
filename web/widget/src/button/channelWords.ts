import type { ChannelKind } from '@beseda/protocol';
import type { Words } from './words';

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
