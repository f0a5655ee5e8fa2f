import { useEffect, useEffectEvent } from 'react';

/** Counts a part of the page up while it holds what is kept nowhere else, and down again. */
export function useCountUnsaved(unsaved: boolean, onUnsaved: (by: 1 | -1) => void): void {
  const count = useEffectEvent(onUnsaved);
  useEffect(() => {
    if (!unsaved) return;
    count(1);
    return () => count(-1);
  }, [unsaved]);
}
