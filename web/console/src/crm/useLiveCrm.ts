import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWorkspace } from '../app/services';
import { invalidate } from '../live/invalidate';

/** A lead follows its conversation by a moment, through other services; */
const FOLLOWS_AFTER_MS = 1_500;
/** on a busy day by several. */
const LATE_AFTER_MS = 6_000;

/** Reads leads again when conversations begin, end or turn out to be somebody else's, and whenever the live connection is back. */
export function useLiveCrm(): void {
  const client = useQueryClient();
  const { socket } = useWorkspace();

  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    let late: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      soon = undefined;
      void invalidate(client, { queryKey: ['crm'], predicate: ({ queryKey: [, part] }) => isLive(part) });
    };
    const stops = [
      socket.onJoined(refresh),
      socket.onEvent(({ type }) => {
        if (type !== 'conversation' && type !== 'client-changed') return;
        soon ??= setTimeout(refresh, FOLLOWS_AFTER_MS);
        clearTimeout(late);
        late = setTimeout(refresh, LATE_AFTER_MS);
      }),
      () => clearTimeout(soon),
      () => clearTimeout(late),
    ];
    return () => stops.forEach((stop) => stop());
  }, [client, socket]);
}

const isLive = (part: unknown) => part === 'board' || part === 'entity';
