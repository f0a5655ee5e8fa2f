import {
  IconBrandTelegram,
  IconBrandVk,
  IconBrandWhatsapp,
  IconLink,
  IconMail,
  IconPhone,
  type IconProps,
} from '@tabler/icons-react';
import type { ChannelKind } from '@beseda/protocol';
import type { ComponentType } from 'react';

export const CHANNEL_ICONS: Readonly<Record<ChannelKind, ComponentType<IconProps>>> = {
  phone: IconPhone,
  email: IconMail,
  telegram: IconBrandTelegram,
  whatsapp: IconBrandWhatsapp,
  vk: IconBrandVk,
  link: IconLink,
};

/** The keyboard that a phone should offer. */
export const CHANNEL_INPUTS: Readonly<Record<ChannelKind, 'tel' | 'email' | 'text' | 'url'>> = {
  phone: 'tel',
  email: 'email',
  telegram: 'text',
  whatsapp: 'tel',
  vk: 'text',
  link: 'url',
};
