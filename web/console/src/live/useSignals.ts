import type { Author } from '@beseda/protocol';
import { useSyncExternalStore } from 'react';
import { useWorkspace } from '../app/services';
import type { Typist } from './liveSignals';

interface OfVisitor {
  readonly id: string;
  readonly visitorId: string;
}

/** Who types in a conversation; of a visitor it counts only where the conversation is theirs. */
export function useTypists({ id, visitorId }: OfVisitor): readonly Typist[] {
  const { signals } = useWorkspace();
  const typists = useSyncExternalStore(signals.subscribe, () => signals.typingIn(id));
  return typists.filter(({ author, visitorId: told }) => author.type !== 'visitor' || told === visitorId);
}

export function useViewers(conversationId: string): readonly Author[] {
  const { signals } = useWorkspace();
  return useSyncExternalStore(signals.subscribe, () => signals.viewersOf(conversationId));
}

export function useIsOnline(visitorId: string): boolean {
  const { signals } = useWorkspace();
  return useSyncExternalStore(signals.subscribe, () => signals.isOnline(visitorId));
}
