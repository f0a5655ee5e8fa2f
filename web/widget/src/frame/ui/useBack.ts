import { useEffect } from 'preact/hooks';

interface CloseWatcher {
  onclose: (() => void) | null;
  destroy: () => void;
}

/** Answers the back gesture of Android, where the browser offers it to a page, without touching the site's history. */
export function useBack(active: boolean, place: string, back: () => void): void {
  useEffect(() => {
    const Watcher = (window as { CloseWatcher?: new () => CloseWatcher }).CloseWatcher;
    if (!active || !Watcher) {
      return undefined;
    }
    const watcher = new Watcher();
    watcher.onclose = back;
    return () => {
      watcher.destroy();
    };
  }, [active, place]);
}
