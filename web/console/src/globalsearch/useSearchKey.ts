import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';

/** Ctrl+K everywhere; a slash where nothing is typed into, but in the inbox, whose own search it opens. */
export function useSearchKey(open: () => void): void {
  const { pathname } = useLocation();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const chord = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyK';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !pathname.startsWith('/inbox');
    if (event.defaultPrevented || !(chord || (slash && !isTyping(event.target)))) return;
    event.preventDefault();
    open();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
