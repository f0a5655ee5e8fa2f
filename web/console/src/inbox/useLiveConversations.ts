import { useEffect } from 'react';
import { notifyManager, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { ConversationNote, InboxConversation, NoteAdded } from '@beseda/protocol';
import type { InboxApi } from '../api/inboxApi';
import { useApi, useWorkspace } from '../app/services';
import { invalidate } from '../live/invalidate';
import type { LiveEvent } from '../live/operatorSocket';
import { belongsTo } from './conversationFilter';
import { withConversation, withEvent, withoutConversation, type Pages } from './conversationList';
import {
  conversationKey,
  countsKey,
  happeningsKey,
  knownConversation,
  loadedLists,
  notesKey,
  readAgain,
  visitorLinksKey,
} from './queries';

/** Events of this time are applied together: the list is drawn once for them, however many they are. */
const FLUSH_MS = 50;
/** The counts are asked for again at most this often. */
const COUNTS_MS = 2_000;

type OneConversation = Pick<InboxApi, 'conversation'>;

/** Keeps the loaded lists and conversations current from the live connection, wherever in the console one is. */
export function useLiveConversations(): void {
  const client = useQueryClient();
  const api = useApi().inbox;
  const { socket, user } = useWorkspace();
  const ownId = String(user.id);

  useEffect(() => {
    let waiting: LiveEvent[] = [];
    let flushing: ReturnType<typeof setTimeout> | undefined;
    let counting: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      counting = undefined;
      void invalidate(client, { queryKey: countsKey });
    };
    const flush = () => {
      const events = waiting;
      waiting = [];
      flushing = undefined;
      notifyManager.batch(() => events.forEach((event) => applyEvent(client, api, event, ownId)));
      if (events.some(movesBetweenLists)) counting ??= setTimeout(count, COUNTS_MS);
    };
    const stops = [
      socket.onJoined(() => readAgain(client)),
      socket.onEvent((event) => {
        waiting.push(event);
        flushing ??= setTimeout(flush, FLUSH_MS);
      }),
      () => clearTimeout(flushing),
      () => clearTimeout(counting),
    ];
    return () => stops.forEach((stop) => stop());
  }, [client, api, socket, ownId]);
}

export function applyEvent(client: QueryClient, api: OneConversation, event: LiveEvent, ownId: string): void {
  if (event.type === 'note') {
    putNote(client, event.conversationId, noteOf(event));
    return;
  }
  if (event.type === 'erased') {
    drop(client, event.conversationId);
    return;
  }
  if (movesBetweenLists(event)) void invalidate(client, { queryKey: happeningsKey(event.conversationId) });
  const known = knownConversation(client, event.conversationId);
  if (!known) fetchIntoLists(client, api, event, ownId);
  else putIfChanged(client, known, withEvent(known, event), ownId);
  if (event.type === 'client-changed') readClientAgain(client, event.conversationId);
}

/** Who the client of a conversation is now, and why. */
export function readClientAgain(client: QueryClient, conversationId: string): void {
  // Not given up while its first answer is on its way: whoever fetches it into the lists waits for that one.
  void client.invalidateQueries({ queryKey: conversationKey(conversationId) });
  void invalidate(client, { queryKey: visitorLinksKey });
}

function putIfChanged(client: QueryClient, known: InboxConversation, next: InboxConversation, ownId: string): void {
  if (next !== known) putConversation(client, next, ownId);
}

/** Shows a conversation's new state in every list and view that is loaded. */
export function putConversation(client: QueryClient, conversation: InboxConversation, ownId: string): void {
  client.setQueryData(conversationKey(conversation.id), conversation);
  for (const [filter, key] of loadedLists(client)) {
    const belongs = belongsTo(filter, conversation, ownId);
    client.setQueryData<Pages>(key, (list) => list && withConversation(list, belongs, conversation));
  }
}

/** Takes a conversation that is gone out of every list; where it is open, it is found missing. */
function drop(client: QueryClient, id: string): void {
  for (const [, key] of loadedLists(client)) {
    client.setQueryData<Pages>(key, (list) => list && withoutConversation(list, id));
  }
  void client.resetQueries({ queryKey: conversationKey(id) });
}

/** Adds a note, once, to those that are loaded. */
export function putNote(client: QueryClient, conversationId: string, note: ConversationNote): void {
  client.setQueryData<readonly ConversationNote[]>(notesKey(conversationId), (notes) =>
    notes?.some((each) => each.id === note.id) ? notes : notes && [...notes, note],
  );
}

function noteOf({ noteId: id, afterSequence, author, text, createdAt }: NoteAdded): ConversationNote {
  return { id, afterSequence, author, text, createdAt };
}

const movesBetweenLists = ({ type }: LiveEvent): boolean =>
  type === 'conversation' || type === 'assigned' || type === 'erased';

/**
 * A conversation that is new, or too old to be loaded: an event does not carry all that a row shows. The answer may be
 * older than the event, when it was asked for by an earlier one.
 */
function fetchIntoLists(client: QueryClient, api: OneConversation, event: LiveEvent, ownId: string): void {
  const id = event.conversationId;
  client
    .query({ queryKey: conversationKey(id), queryFn: ({ signal }) => api.conversation(id, signal) })
    .then((fetched) => {
      putConversation(client, withEvent(knownConversation(client, id) ?? fetched, event), ownId);
    })
    .catch(() => client.invalidateQueries({ queryKey: ['inbox', 'list'] }));
}
