import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { threadsInSight, type Screen } from '../chat/screen';
import { senderName } from '../chat/senderName';
import type { ChatState } from '../chat/state';
import type { Thread } from '../chat/thread';
import { fill, type Language } from '../i18n/language';
import { BotOffer } from './BotOffer';
import { Bubble } from './Bubble';
import { Icon, icons } from './icons';
import { rowsDependOn, rowsOf, type Row } from './rows';
import type { Shared } from './shared';

const NEAR_END = 60;
const DIVIDER_FROM_TOP = 12;

/** The messages: stays at the end while the reader is there, and where they are when they have scrolled up. */
export function ThreadView({ screen, ...shared }: Shared & { readonly screen: Screen }) {
  const { state, chat, language } = shared;
  const { words } = language;
  const rows = useMemo(() => rowsOf(state), rowsDependOn(state));
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ height: 0, first: '', last: '' });
  const [behind, setBehind] = useState(false);
  const greeted = useRef(false);
  // Once it is there it stays until there is something to read: connecting must not make it flicker.
  const greets = rows.length === 0 && (greeted.current || !state.loading);
  greeted.current ||= greets;

  const setEnd = (now: boolean): void => {
    atEnd.current = now;
    chat.setAtEnd(now);
    if (now) {
      setBehind(false);
    }
  };
  const toEnd = (): void => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
    setEnd(true);
  };
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) {
      return;
    }
    const first = rows.find((row) => row.kind === 'bubble')?.key ?? '';
    const last = rows.at(-1);
    const added = last !== undefined && last.key !== before.current.last;
    const divider = before.current.first ? null : element.querySelector<HTMLElement>('.unread');
    if (divider) {
      // The first look: from where the reader left off.
      element.scrollTop = divider.offsetTop - element.offsetTop - DIVIDER_FROM_TOP;
      setEnd(isAtEnd(element));
    } else if (atEnd.current || (added && last.kind === 'bubble' && last.delivery === 'sending')) {
      toEnd();
    } else if (first !== before.current.first) {
      element.scrollTop += element.scrollHeight - before.current.height;
    } else if (added) {
      setBehind(true);
    }
    before.current = { height: element.scrollHeight, first, last: last?.key ?? '' };
  }, [rows]);
  useEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    const observer = new ResizeObserver(() => {
      if (atEnd.current) {
        toEnd();
      }
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);

  const onScroll = (): void => {
    const element = box.current;
    if (element) {
      setEnd(isAtEnd(element));
    }
  };
  const list = useMemo(
    () => (
      <ol>
        {rows.map((row) =>
          row.kind === 'bubble' ? (
            <Bubble key={row.key} row={row} {...shared} />
          ) : (
            <li key={row.key} class={`line ${row.kind}`}>
              <Line row={row} startable={screen.kind === 'single'} {...shared} />
            </li>
          ),
        )}
      </ol>
    ),
    [rows, language, state.connection],
  );
  return (
    <div class="thread-frame">
      <div
        ref={box}
        class="thread"
        role="log"
        aria-label={words.thread}
        aria-live={state.visible ? 'polite' : 'off'}
        aria-busy={state.loading}
        tabIndex={0}
        onScroll={onScroll}
      >
        {greets && <Greeting language={language} />}
        {list}
        <BotOffer {...shared} />
        <Typing {...shared} />
      </div>
      {behind && (
        <button type="button" class="behind" onClick={toEnd}>
          <Icon path={icons.down} size={16} />
          {words.newMessages}
        </button>
      )}
    </div>
  );
}

function Greeting({ language: { words } }: { readonly language: Language }) {
  return (
    <div class="greeting">
      <span class="greeting-icon">
        <Icon path={icons.bubble} size={30} />
      </span>
      <h2>{words.greeting}</h2>
      <p>{words.greetingHint}</p>
    </div>
  );
}

function isAtEnd(element: HTMLElement): boolean {
  return element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
}

/** Who writes now. Not announced: it comes and goes. */
function Typing({ state, language: { words } }: Shared) {
  const author = threadsInSight(state).find((thread) => thread.typing)?.typing;
  return author ? (
    <p class="typing" aria-live="off" dir="auto">
      {fill(words.typing, { name: senderName(state.chat, author) ?? words.operator })}
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </p>
  ) : null;
}

interface LineProps extends Shared {
  readonly row: Exclude<Row, { kind: 'bubble' }>;
  readonly startable: boolean;
}

function Line({ row, startable, chat, state, language }: LineProps) {
  switch (row.kind) {
    case 'day':
      return <time dateTime={row.at.toISOString().slice(0, 10)}>{language.day(row.at)}</time>;
    case 'conversation':
      return <span>{fill(language.words.conversation, { number: row.number })}</span>;
    case 'unread':
      return <span>{language.words.unreadLine}</span>;
    case 'finished':
      return <span>{finishedText(row.thread, state, language, startable)}</span>;
    case 'earlier':
      return <Earlier load={() => chat.loadEarlier(row.thread)} text={language.words.earlier} />;
  }
}

function Earlier({ load, text }: { readonly load: () => Promise<void>; readonly text: string }) {
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    try {
      await load();
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" class="link" disabled={busy} onClick={() => void start().catch(() => undefined)}>
      {text}
    </button>
  );
}

function finishedText(
  { finishedAt, finishedBy }: Thread,
  { chat }: ChatState,
  { words, time, day }: Language,
  startable: boolean,
): string {
  const at = finishedAt ? new Date(finishedAt) : undefined;
  const when = at ? `${day(at).toLocaleLowerCase()}, ${time(at)}` : '';
  const text =
    finishedBy?.type === 'visitor'
      ? fill(words.finishedByYou, { when })
      : finishedBy?.name && chat.senderNames !== false
        ? fill(words.finishedBy, { name: finishedBy.name, when })
        : fill(words.finished, { when });
  return startable ? `${text.trim()}. ${words.startNew}` : `${text.trim()}.`;
}
