import type { Channel, ChannelKind, FeedbackButton, UpdateFeedbackButtonRequest } from '@beseda/protocol';
import { nextKey } from '../settings/useReorder';

export interface DraftChannel {
  /** Tells rows apart while they move. */
  readonly key: number;
  readonly kind: ChannelKind;
  readonly value: string;
  readonly caption: string;
}

/** What is edited of a button before it is saved. */
export interface Draft {
  readonly name: string;
  readonly color: string;
  readonly position: FeedbackButton['position'];
  readonly onlineChatId: string | null;
  readonly channels: readonly DraftChannel[];
}

export function draftOf(button: FeedbackButton): Draft {
  return {
    name: button.name,
    color: button.color,
    position: button.position,
    onlineChatId: button.onlineChatId ?? null,
    channels: button.channels.map(({ kind, value, caption }, at) => ({ key: at, kind, value, caption: caption ?? '' })),
  };
}

/** A row for a new channel, after the others. */
export function newChannel(channels: readonly DraftChannel[], kind: ChannelKind): DraftChannel {
  return { key: nextKey(channels), kind, value: '', caption: '' };
}

/** What differs from the saved button; nothing if all is saved. */
export function changesOf(draft: Draft, button: FeedbackButton): UpdateFeedbackButtonRequest | undefined {
  const { name, color, position, onlineChatId } = draft;
  const channels = draft.channels.map(requested);
  const changes: UpdateFeedbackButtonRequest = {
    ...(name !== button.name && { name }),
    ...(color !== button.color && { color }),
    ...(position !== button.position && { position }),
    ...(onlineChatId !== (button.onlineChatId ?? null) && { onlineChatId }),
    ...(JSON.stringify(channels) !== JSON.stringify(button.channels.map(requested)) && { channels }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

function requested({ kind, value, caption }: Pick<Channel, 'kind' | 'value' | 'caption'>) {
  return { kind, value, ...(caption && { caption }) };
}
