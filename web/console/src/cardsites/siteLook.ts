import { IconMessages, type IconProps } from '@tabler/icons-react';
import type { SiteButtonKind, SiteButtonStyle, SiteFont } from '@beseda/protocol';
import type { ComponentType } from 'react';
import { CHANNEL_ICONS } from '../feedbackbuttons/channelKinds';

export const BUTTON_ICONS: Readonly<Record<SiteButtonKind, ComponentType<IconProps>>> = {
  ...CHANNEL_ICONS,
  'online-chat': IconMessages,
};

/** As the server writes them into the page. */
export const FONT_STACKS: Readonly<Record<SiteFont, string>> = {
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  serif: 'Georgia, "Times New Roman", "Noto Serif", serif',
  rounded: 'ui-rounded, "SF Pro Rounded", "Arial Rounded MT Bold", Nunito, "Trebuchet MS", sans-serif',
  mono: 'ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace',
};

interface Colours {
  readonly style: SiteButtonStyle;
  readonly backgroundColor: string;
}

/** What is behind a button's caption. */
export function behindCaption({ style, backgroundColor }: Colours, page: string): string {
  return style === 'filled' ? backgroundColor : page;
}
