import type { TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat/chat';
import { sendable } from '../chat/outbox';
import { fill, type Language } from '../i18n/language';
import type { ChatStorage } from '../storage';
import { Icon, icons } from './icons';

interface ComposerProps {
  readonly chat: Chat;
  readonly storage: ChatStorage;
  readonly language: Language;
  readonly maxLength: number;
}

const COUNT_FROM_LEFT = 400;

/** Where the visitor writes. Enter sends, Shift+Enter breaks the line; a draft survives closing the page. */
export function Composer({ chat, storage, language: { words }, maxLength }: ComposerProps) {
  const [text, setText] = useState(storage.draft);
  const area = useRef<HTMLTextAreaElement>(null);
  const left = maxLength - text.length;
  const ready = sendable(text, maxLength) !== undefined;

  const change = (value: string): void => {
    setText(value);
    storage.draft = value;
  };
  const send = (): void => {
    if (chat.write(text)) {
      change('');
    }
    area.current?.focus();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    // An Enter that picks a word of an input method belongs to the input method.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="field">
        {/* The copy of the text gives the field its height, without measuring. */}
        <div class="grow" data-text={text}>
          <textarea
            ref={area}
            id="compose"
            rows={1}
            dir="auto"
            value={text}
            placeholder={words.placeholder}
            aria-label={words.placeholder}
            aria-invalid={left < 0}
            enterkeyhint="send"
            autocomplete="off"
            onInput={(event) => {
              change(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <button type="submit" class="send" aria-label={words.send} title={words.send} disabled={!ready}>
          <Icon path={icons.send} />
        </button>
      </div>
      <p class={left < 0 ? 'counter over' : 'counter'} role="status">
        {left < 0
          ? fill(words.tooLong, { count: -left })
          : left <= COUNT_FROM_LEFT && fill(words.left, { count: left })}
      </p>
    </form>
  );
}
