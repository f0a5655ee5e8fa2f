import type { InboxConversation, InboxFilter } from '@beseda/protocol';

/** Whether a list with this filter holds a conversation; `ownId` is the operator's. */
export function belongsTo(filter: InboxFilter, conversation: InboxConversation, ownId: string): boolean {
  const { state = 'open', assignee, chat, visitor } = filter;
  if (state !== 'any' && conversation.state !== state) return false;
  if (assignee === 'me' && conversation.assignee?.id !== ownId) return false;
  if (assignee === 'none' && conversation.assignee) return false;
  if (chat !== undefined && conversation.onlineChatId !== chat) return false;
  return visitor === undefined || conversation.visitorId === visitor;
}

/** The filter in an address of the inbox; what is not understood is left out. */
export function filterOf(search: URLSearchParams): InboxFilter {
  const assignee = search.get('assignee');
  const chat = search.get('chat');
  return {
    state: search.get('state') === 'finished' ? 'finished' : 'open',
    ...(assignee === 'me' || assignee === 'none' ? { assignee } : {}),
    ...(chat ? { chat } : {}),
  };
}

/** The part of an address that says the filter: empty for all open conversations. */
export function searchOf({ state, assignee, chat }: InboxFilter, message?: number): string {
  const search = new URLSearchParams();
  if (state === 'finished') search.set('state', state);
  if (assignee) search.set('assignee', assignee);
  if (chat) search.set('chat', chat);
  if (message !== undefined) search.set('message', String(message));
  return search.size > 0 ? `?${search.toString()}` : '';
}
