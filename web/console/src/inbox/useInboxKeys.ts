import { useEffect, useEffectEvent, type RefObject } from 'react';

interface InboxKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly composer: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
}

/**
 * J and K walk through the conversations, the arrows too while the list has the focus; R goes to the composer. Keys are
 * taken by their place on the keyboard, so that they work in a Cyrillic layout as well.
 */
export function useInboxKeys({ list, composer, ids, selectedId, onSelect }: InboxKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (document.querySelector('[role="dialog"],[role="menu"]')) return;
    const inList = list.current?.contains(document.activeElement) ?? false;
    const step = stepOf(event.code, inList);
    if (step !== 0) {
      const id = ids[nextIndex(ids, selectedId, step)];
      if (id === undefined) return;
      event.preventDefault();
      onSelect(id);
      if (inList) focusRow(list.current, id);
    } else if (event.code === 'KeyR' && composer.current) {
      event.preventDefault();
      composer.current.focus();
    }
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function stepOf(code: string, inList: boolean): -1 | 0 | 1 {
  if (code === 'KeyJ' || (inList && code === 'ArrowDown')) return 1;
  if (code === 'KeyK' || (inList && code === 'ArrowUp')) return -1;
  return 0;
}

function nextIndex(ids: readonly string[], selectedId: string | undefined, step: -1 | 1): number {
  const at = selectedId === undefined ? -1 : ids.indexOf(selectedId);
  if (at < 0) return 0;
  return Math.min(ids.length - 1, Math.max(0, at + step));
}

/** The row may be drawn only after the list has scrolled to it. */
function focusRow(list: HTMLElement | null, id: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => list?.querySelector<HTMLElement>(`[data-conversation="${CSS.escape(id)}"]`)?.focus()),
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
