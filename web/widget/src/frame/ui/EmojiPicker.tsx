import { emojiGroups } from '@beseda/protocol';
import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../i18n/words';

const GROUPS = emojiGroups();
const COLUMNS = 8;

interface EmojiPickerProps {
  readonly words: Words;
  readonly onChoose: (emoji: string) => void;
}

/** A small choice of emoji: tabs of groups, and a grid in which arrows move. */
export function EmojiPicker({ words, onChoose }: EmojiPickerProps) {
  const [group, setGroup] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  const names = words.emojiGroups.split('|');
  useEffect(() => {
    grid.current?.querySelector('button')?.focus();
  }, []);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const columns = event.currentTarget === grid.current ? COLUMNS : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (step) {
      event.preventDefault();
      buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
    }
  };
  return (
    <div class="emoji-picker" role="dialog" aria-label={words.emoji}>
      <div class="emoji-tabs" role="tablist" onKeyDown={onKeyDown}>
        {GROUPS.map(([first], index) => (
          <button
            key={first}
            type="button"
            role="tab"
            aria-label={names[index] ?? first}
            title={names[index]}
            aria-selected={index === group}
            tabIndex={index === group ? 0 : -1}
            onFocus={() => {
              setGroup(index);
            }}
            onClick={() => {
              setGroup(index);
            }}
          >
            {first}
          </button>
        ))}
      </div>
      <div ref={grid} class="emoji-grid" role="tabpanel" aria-label={names[group]} onKeyDown={onKeyDown}>
        {GROUPS[group]?.map((emoji, index) => (
          <button
            key={emoji}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            onClick={() => {
              onChoose(emoji);
            }}
          >
            {emoji}
          </button>
        ))}
      </div>
    </div>
  );
}
