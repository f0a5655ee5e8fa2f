import type { TargetedClipboardEvent, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { sendable } from '../chat/outbox';
import { draftKey, type Screen } from '../chat/screen';
import { fill } from '../i18n/language';
import { EmojiButton } from './EmojiButton';
import { FileTray } from './FileTray';
import { Icon, icons } from './icons';
import type { Shared } from './shared';

const COUNT_FROM_LEFT = 400;

/** Where the visitor writes. Enter sends, Shift+Enter breaks the line; a draft survives closing the page. */
export function Composer({ chat, state, language, screen }: Shared & { readonly screen: Screen }) {
  const { words } = language;
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const key = draftKey(screen);
  const text = state.drafts[key] ?? '';
  const files = state.files.filter((file) => file.draftKey === key);
  const left = state.maxTextLength - text.length;
  const whole = files.every(({ attachment }) => attachment) && (files.length > 0 || text.trim() !== '');
  const ready = whole && (text.trim() === '' || sendable(text, state.maxTextLength) !== undefined);

  const send = (): void => {
    chat.writer.write();
    area.current?.focus();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    // An Enter that picks a word of an input method belongs to the input method.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    }
  };
  const onPaste = (event: TargetedClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (pasted.length > 0) {
      event.preventDefault();
      chat.writer.addFiles(pasted);
    }
  };
  const insert = (emoji: string): void => {
    const { selectionStart: from = text.length, selectionEnd: to = from } = area.current ?? {};
    chat.writer.setDraft(text.slice(0, from) + emoji + text.slice(to));
    requestAnimationFrame(() => {
      area.current?.setSelectionRange(from + emoji.length, from + emoji.length);
    });
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FileTray chat={chat} language={language} files={files} />
      <div class="field">
        <button
          type="button"
          class="tool"
          aria-label={words.attach}
          title={words.attach}
          onClick={() => picker.current?.click()}
        >
          <Icon path={icons.clip} />
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            chat.writer.addFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
            area.current?.focus();
          }}
        />
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
              chat.writer.setDraft(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        </div>
        <EmojiButton
          words={words}
          onChoose={insert}
          onClose={() => {
            area.current?.focus();
          }}
        />
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
