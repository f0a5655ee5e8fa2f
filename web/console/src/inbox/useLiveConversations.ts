import { useEffect } from 'react';
import { notifyManager, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { InboxConversation } from '@beseda/protocol';
import type { ApiClient } from '../api/apiClient';
import { useApi, useWorkspace } from '../app/services';
import type { LiveEvent } from '../live/operatorSocket';
import { findConversation, withChange, withConversation, withMessage, type Pages } from './conversationList';
import { conversationKey, conversationListKey } from './queries';

/** Events of this time are applied together: the list is drawn once for them, however many they are. */
const FLUSH_MS = 50;

/** Keeps the loaded lists and conversations current from the live connection, wherever in the console one is. */
export function useLiveConversations(): void {
  const client = useQueryClient();
  const api = useApi();
  const { socket } = useWorkspace();

  useEffect(() => {
    let waiting: LiveEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      const events = waiting;
      waiting = [];
      timer = undefined;
      notifyManager.batch(() => events.forEach((event) => applyEvent(client, api, event)));
    };
    const stops = [
      socket.onJoined(() => void client.invalidateQueries({ queryKey: ['inbox'] })),
      socket.onEvent((event) => {
        waiting.push(event);
        timer ??= setTimeout(flush, FLUSH_MS);
      }),
      () => clearTimeout(timer),
    ];
    return () => stops.forEach((stop) => stop());
  }, [client, api, socket]);
}

export function applyEvent(client: QueryClient, api: Pick<ApiClient, 'conversation'>, event: LiveEvent): void {
  const known = knownConversation(client, event.conversationId);
  if (known) putConversation(client, withEvent(known, event));
  else fetchIntoLists(client, api, event);
}

function withEvent(conversation: InboxConversation, event: LiveEvent): InboxConversation {
  return event.type === 'message' ? withMessage(conversation, event) : withChange(conversation, event);
}

/** Shows a conversation's new state in every list and view that is loaded. */
export function putConversation(client: QueryClient, conversation: InboxConversation): void {
  client.setQueryData(conversationKey(conversation.id), conversation);
  for (const state of ['open', 'finished'] as const) {
    client.setQueryData<Pages>(
      conversationListKey(state),
      (list) => list && withConversation(list, state, conversation),
    );
  }
}

function knownConversation(client: QueryClient, id: string): InboxConversation | undefined {
  return (
    client.getQueryData<InboxConversation>(conversationKey(id)) ??
    findConversation(client.getQueryData<Pages>(conversationListKey('open')), id) ??
    findConversation(client.getQueryData<Pages>(conversationListKey('finished')), id)
  );
}

/**
 * A conversation that is new, or too old to be loaded: an event does not carry all that a row shows. The answer may be
 * older than the event, when it was asked for by an earlier one.
 */
function fetchIntoLists(client: QueryClient, api: Pick<ApiClient, 'conversation'>, event: LiveEvent): void {
  const id = event.conversationId;
  client
    .query({ queryKey: conversationKey(id), queryFn: ({ signal }) => api.conversation(id, signal) })
    .then((fetched) => {
      putConversation(client, withEvent(knownConversation(client, id) ?? fetched, event));
    })
    .catch(() => client.invalidateQueries({ queryKey: ['inbox', 'list'] }));
}
