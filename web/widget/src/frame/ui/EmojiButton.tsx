import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../i18n/words';
import { Icon, icons } from './icons';

interface EmojiButtonProps {
  readonly words: Words;
  readonly onChoose: (emoji: string) => void;
  readonly onClose: () => void;
}

type Picker = typeof import('./EmojiPicker').EmojiPicker;

/** Opens the picker, which is fetched when it is wanted first. */
export function EmojiButton({ words, onChoose, onClose }: EmojiButtonProps) {
  const [open, setOpen] = useState(false);
  const [Picker, setPicker] = useState<Picker>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    const outside = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    addEventListener('pointerdown', outside);
    return () => {
      removeEventListener('pointerdown', outside);
    };
  }, [open]);
  const toggle = (): void => {
    setOpen(!open);
    if (!Picker) {
      void import('./EmojiPicker').then(
        ({ EmojiPicker }) => {
          setPicker(() => EmojiPicker);
        },
        () => {
          setOpen(false);
        },
      );
    }
  };
  return (
    <div
      ref={box}
      class="emoji"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.preventDefault();
          setOpen(false);
          onClose();
        }
      }}
    >
      <button
        type="button"
        class="tool"
        aria-label={words.emoji}
        title={words.emoji}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={toggle}
      >
        <Icon path={icons.smile} />
      </button>
      {open && Picker && <Picker words={words} onChoose={onChoose} />}
    </div>
  );
}
