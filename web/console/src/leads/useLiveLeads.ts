import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWorkspace } from '../app/services';

/** A lead follows its conversation by a moment, through other services. */
const FOLLOWS_AFTER_MS = 1_500;

/** Fetches leads again when conversations begin or end, and whenever the live connection is back. */
export function useLiveLeads(): void {
  const client = useQueryClient();
  const { socket } = useWorkspace();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      void client.invalidateQueries({ queryKey: ['leads'] });
    };
    const stops = [
      socket.onJoined(refresh),
      socket.onEvent((event) => {
        if (event.type === 'conversation') timer ??= setTimeout(refresh, FOLLOWS_AFTER_MS);
      }),
      () => clearTimeout(timer),
    ];
    return () => stops.forEach((stop) => stop());
  }, [client, socket]);
}
