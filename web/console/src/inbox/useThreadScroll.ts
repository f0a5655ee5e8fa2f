import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ThreadLine } from './threadLines';
import type { ThreadSession, ThreadView } from './threadSession';

/** This close to the end counts as being there. */
const AT_END_PX = 60;
/** The next page is fetched before its place comes into view. */
const FETCH_BEFORE_PX = 400;

/** A line in view, and how far below the upper edge it is. */
interface Anchor {
  readonly line: HTMLElement;
  readonly offset: number;
}

/**
 * Where a thread is scrolled to. At the end it stays there; elsewhere what is in view stays where it is, whatever comes
 * in or is let go of above and below.
 */
export function useThreadScroll(session: ThreadSession, view: ThreadView, lines: readonly ThreadLine[]) {
  const { thread, status, following, target } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  const anchor = useRef<Anchor>(undefined);
  const before = useRef({ top: 0, height: 0 });
  const shownTarget = useRef<ThreadView['target']>(undefined);
  const [atEnd, setAtEnd] = useState(true);
  const ownLast = thread.outgoing.at(-1)?.clientMessageId;

  const remember = (element: HTMLElement) => {
    anchor.current = anchorOf(element);
    before.current = { top: element.scrollTop, height: element.scrollHeight };
  };

  const settle = useEffectEvent(() => {
    const element = scroller.current;
    if (!element) return;
    const { line, offset } = anchor.current ?? {};
    if (wasAtEnd.current && following) element.scrollTop = element.scrollHeight;
    else if (line?.isConnected) element.scrollTop = line.offsetTop - (offset ?? 0);
    remember(element);
  });

  useLayoutEffect(() => settle(), [lines, status, following]);

  useLayoutEffect(() => {
    if (ownLast !== undefined && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [ownLast]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !target || shownTarget.current === target) return;
    shownTarget.current = target;
    const line = element.querySelector<HTMLElement>(`[data-sequence="${target.sequence}"]`);
    if (!line) return;
    wasAtEnd.current = false;
    element.scrollTop = line.offsetTop - (element.clientHeight - line.offsetHeight) / 2;
    anchor.current = anchorOf(element);
    before.current = { top: element.scrollTop, height: element.scrollHeight };
  }, [target, lines]);

  // The pane gets lower when a phone's keyboard opens or the composer grows; what is in it gets longer by itself, too.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => settle());
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, [status]);

  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    const { top, height } = before.current;
    // What came in meanwhile leaves the end behind; whoever scrolls away goes up.
    const leftBehind = wasAtEnd.current && element.scrollTop >= top && element.scrollHeight > height;
    if (!leftBehind) wasAtEnd.current = below < AT_END_PX;
    setAtEnd(wasAtEnd.current);
    remember(element);
    if (element.scrollHeight <= element.clientHeight) return;
    if (element.scrollTop < FETCH_BEFORE_PX) void session.loadOlder();
    else if (below < FETCH_BEFORE_PX) void session.loadNewer();
  };

  const toEnd = async () => {
    wasAtEnd.current = true;
    await session.showNewest();
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: following ? 'smooth' : 'auto' });
  };

  return { scroller, atEnd, toEnd, onScroll };
}

/** The first message in view, by halving: there may be hundreds. */
function anchorOf(scroller: HTMLElement): Anchor | undefined {
  const lines = scroller.firstElementChild?.children ?? [];
  let from = 0;
  let to = lines.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    const line = lines[middle] as HTMLElement;
    if (line.offsetTop + line.offsetHeight > scroller.scrollTop) to = middle;
    else from = middle + 1;
  }
  // Only a message stays itself: a line that names the day moves up when older messages of that day come in.
  while (from < lines.length - 1 && !(lines[from] as HTMLElement).dataset['sequence']) from += 1;
  const line = lines[from] as HTMLElement | undefined;
  return line && { line, offset: line.offsetTop - scroller.scrollTop };
}
