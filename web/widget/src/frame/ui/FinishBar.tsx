import { useEffect, useRef } from 'preact/hooks';
import type { Thread } from '../chat/thread';
import type { Shared } from './shared';

interface FinishBarProps extends Shared {
  readonly thread: Thread;
  readonly asking: boolean;
  readonly onAnswered: () => void;
}

/** Asks once before finishing, says that it is under way, and what came of it if it did not work. */
export function FinishBar({ chat, language: { words }, thread, asking, onAnswered }: FinishBarProps) {
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) {
      yes.current?.focus();
    }
  }, [asking]);
  const finish = (): void => {
    onAnswered();
    chat.finish(thread);
    focusComposer();
  };
  const leave = (): void => {
    onAnswered();
    chat.finishSeen(thread);
    focusComposer();
  };
  const { finishing } = thread;
  if (thread.state === 'finished' || (!asking && !finishing)) {
    return null;
  }
  if (finishing === 'asked') {
    return (
      <p class="bar" role="status">
        {words.finishing}
      </p>
    );
  }
  const wrong = finishing && { refused: words.finishRefused, failed: words.finishFailed }[finishing];
  const question = wrong ?? words.finishAsk;
  return (
    <div
      class={finishing ? 'bar wrong' : 'bar'}
      role={finishing ? 'alert' : 'group'}
      aria-label={finishing ? undefined : question}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          leave();
        }
      }}
    >
      <span>{question}</span>
      {finishing === 'refused' ? (
        <button type="button" class="plain" onClick={leave}>
          {words.ok}
        </button>
      ) : (
        <>
          <button ref={yes} type="button" class="filled" onClick={finish}>
            {finishing ? words.tryAgain : words.finishYes}
          </button>
          <button type="button" class="plain" onClick={leave}>
            {words.cancel}
          </button>
        </>
      )}
    </div>
  );
}

function focusComposer(): void {
  document.getElementById('compose')?.focus();
}
