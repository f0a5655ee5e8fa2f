import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, icons } from './icons';

export interface MenuEntry {
  readonly icon: string;
  readonly text: string;
  readonly choose: () => void;
}

/** A menu button as WAI-ARIA describes it: arrows move, Escape closes and gives the focus back. */
export function Menu({ label, entries }: { readonly label: string; readonly entries: readonly MenuEntry[] }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    list.current?.querySelector('button')?.focus();
    const outside = (event: PointerEvent): void => {
      if (!list.current?.parentElement?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    addEventListener('pointerdown', outside);
    return () => {
      removeEventListener('pointerdown', outside);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      items[(at + step + items.length) % items.length]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(false);
      opener.current?.focus();
    } else if (event.key === 'Tab') {
      setOpen(false);
    }
  };
  return (
    <div class="menu">
      <button
        ref={opener}
        type="button"
        class="round"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <Icon path={icons.menu} />
      </button>
      {open && (
        <div ref={list} class="menu-list" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {entries.map(({ icon, text, choose }) => (
            <button
              key={text}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                setOpen(false);
                opener.current?.focus();
                choose();
              }}
            >
              <Icon path={icon} size={18} />
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
