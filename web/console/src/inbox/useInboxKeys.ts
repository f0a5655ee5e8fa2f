import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { ThreadActions } from './ThreadPane';

interface InboxKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly thread: RefObject<ThreadActions | null>;
}

/**
 * J and K walk through the conversations, the arrows too while the list has the focus; single letters do what is most
 * often done with a thread. Keys are taken by their place on the keyboard, so that they work in a Cyrillic layout as
 * well; the slash and the question mark also by what they write.
 */
export function useInboxKeys({ list, ids, selectedId, onSelect, onSearch, onHelp, thread }: InboxKeys): void {
  // A key that is held down is faster than the page: each step goes on from the last one, shown or not.
  const chosen = useRef(selectedId);
  useEffect(() => {
    chosen.current = selectedId;
  }, [selectedId]);

  const stepTo = ({ code }: KeyboardEvent): (() => void) | undefined => {
    const inList = list.current?.contains(document.activeElement) ?? false;
    const step = stepOf(code, inList);
    const id = step === 0 ? undefined : ids[nextIndex(ids, chosen.current, step)];
    if (id === undefined) return undefined;
    return () => {
      chosen.current = id;
      onSelect(id);
      if (inList) focusRow(list.current, id);
    };
  };

  const help = ({ code, key, shiftKey }: KeyboardEvent): (() => void) | undefined => {
    if (key === '?' || (code === 'Slash' && shiftKey)) return onHelp;
    return key === '/' || code === 'Slash' ? onSearch : undefined;
  };

  const forThread = (code: string): (() => void) | undefined => {
    const actions = thread.current;
    if (!actions) return undefined;
    switch (code) {
      case 'KeyR':
        return () => actions.write('reply');
      case 'KeyN':
        return () => actions.write('note');
      case 'KeyA':
        return actions.assign;
      case 'KeyE':
        return actions.finish;
      case 'KeyU':
        return actions.markUnread;
      case 'KeyI':
        return actions.toggleCard;
      default:
        return undefined;
    }
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (document.querySelector('[role="dialog"],[role="menu"]')) return;
    const action = stepTo(event) ?? help(event) ?? (event.shiftKey ? undefined : forThread(event.code));
    if (!action) return;
    event.preventDefault();
    action();
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
