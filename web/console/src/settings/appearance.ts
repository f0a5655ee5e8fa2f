import type { ChatAppearance, OnlineChat } from '@beseda/protocol';

/** How a chat looks, whole, as it is changed. */
export function appearanceOf({ appearance }: Pick<OnlineChat, 'appearance'>): Required<ChatAppearance> {
  return {
    title: appearance?.title ?? null,
    avatarId: appearance?.avatarId ?? null,
    senderNames: appearance?.senderNames ?? true,
  };
}

/** What visitors read above the chat. */
export function titleOf(chat: OnlineChat): string {
  return chat.appearance?.title ?? chat.name;
}
