import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat/chat';
import type { ChatState } from '../chat/state';
import type { Thread } from '../chat/thread';
import { fill, type Language } from '../i18n/language';
import { Bubble } from './Bubble';
import { Icon, icons } from './icons';
import { rowsOf, type Row } from './rows';

interface ThreadViewProps {
  readonly state: ChatState;
  readonly chat: Chat;
  readonly language: Language;
}

const NEAR_END = 60;

/** The messages: stays at the end while the reader is there, and where they are when they have scrolled up. */
export function ThreadView({ state, chat, language }: ThreadViewProps) {
  const { words } = language;
  const rows = useMemo(() => rowsOf(state), [state.threads, state.outbox]);
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ height: 0, first: '', last: '' });
  const [behind, setBehind] = useState(false);

  const toEnd = (): void => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
    setBehind(false);
  };
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) {
      return;
    }
    const first = rows.find((row) => row.kind === 'bubble')?.key ?? '';
    const last = rows.at(-1);
    const added = last !== undefined && last.key !== before.current.last;
    if (atEnd.current || (added && last.kind === 'bubble' && last.delivery === 'sending')) {
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
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
      if (atEnd.current) {
        setBehind(false);
      }
    }
  };
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
        {rows.length === 0 && !state.loading && <Greeting language={language} />}
        <ol>
          {rows.map((row) =>
            row.kind === 'bubble' ? (
              <Bubble key={row.key} row={row} chat={chat} language={language} />
            ) : (
              <li key={row.key} class={`line ${row.kind}`}>
                <Line row={row} chat={chat} language={language} />
              </li>
            ),
          )}
        </ol>
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

interface LineProps {
  readonly row: Exclude<Row, { kind: 'bubble' }>;
  readonly chat: Chat;
  readonly language: Language;
}

function Line({ row, chat, language }: LineProps) {
  switch (row.kind) {
    case 'day':
      return <time dateTime={row.at.toISOString().slice(0, 10)}>{language.day(row.at)}</time>;
    case 'conversation':
      return <span>{fill(language.words.conversation, { number: row.number })}</span>;
    case 'finished':
      return <span>{finishedText(row.thread, language)}</span>;
    case 'earlier':
      return <Earlier thread={row.thread} chat={chat} language={language} />;
  }
}

function Earlier({ thread, chat, language }: { thread: Thread; chat: Chat; language: Language }) {
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<void> => {
    setBusy(true);
    try {
      await chat.loadEarlier(thread);
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" class="link" disabled={busy} onClick={() => void load().catch(() => undefined)}>
      {language.words.earlier}
    </button>
  );
}

function finishedText({ finishedAt, finishedBy }: Thread, { words, time, day }: Language): string {
  const at = finishedAt ? new Date(finishedAt) : undefined;
  const when = at ? `${day(at).toLocaleLowerCase()}, ${time(at)}` : '';
  const text =
    finishedBy?.type === 'visitor'
      ? fill(words.finishedByYou, { when })
      : finishedBy?.name
        ? fill(words.finishedBy, { name: finishedBy.name, when })
        : fill(words.finished, { when });
  return `${text.trim()}. ${words.startNew}`;
}
