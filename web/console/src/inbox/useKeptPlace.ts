import type { InboxConversation } from '@beseda/protocol';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { ROW_HEIGHT_PX } from './ConversationRow';

/** Rows looked at for one that did not move, from the first in view on. */
const WITNESSES = 5;

/** Keeps the rows in view where they are when others come in above; at the top the list follows what is new. */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  conversations: readonly InboxConversation[],
): void {
  const before = useRef(conversations);

  useLayoutEffect(() => {
    const was = before.current;
    before.current = conversations;
    const element = scroller.current;
    if (!element || was === conversations || element.scrollTop < ROW_HEIGHT_PX) return;
    const top = Math.floor(element.scrollTop / ROW_HEIGHT_PX);
    const shifts = was
      .slice(top, top + WITNESSES)
      .map(({ id }, index) => conversations.findIndex((each) => each.id === id) - (top + index));
    const shift = shifts.find((rows, index) => rows >= -top && shifts.indexOf(rows) !== index) ?? 0;
    if (shift !== 0) element.scrollBy(0, shift * ROW_HEIGHT_PX);
  }, [scroller, conversations]);
}
