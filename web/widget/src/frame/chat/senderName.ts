import type { AuthorType, PublicChat } from '@beseda/protocol';

interface Sender {
  readonly type: AuthorType;
  readonly name?: string | null;
}

/** What a sender is called here: operators of a chat that hides their names by that of the chat. */
export function senderName({ name, senderNames }: PublicChat, sender: Sender): string | null {
  return (senderNames === false && sender.type === 'operator' ? name : sender.name) ?? null;
}
