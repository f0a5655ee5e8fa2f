import { Tabs, UnstyledButton } from '@mantine/core';
import { emojiGroups } from '@beseda/protocol';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './EmojiPicker.module.css';

const NAMES = ['smileys', 'gestures', 'hearts', 'things'] as const;
const GROUPS = emojiGroups();
/** As in the stylesheet. */
const COLUMNS = 8;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS };

/** Groups of emoji behind tabs, each a grid in which the arrows move. */
export default function EmojiPicker({ onChoose }: { readonly onChoose: (emoji: string) => void }) {
  const { t } = useTranslation();
  return (
    <Tabs defaultValue={NAMES[0]} keepMounted={false}>
      <Tabs.List grow mb="xs">
        {NAMES.map((name, index) => (
          <Tabs.Tab key={name} value={name} px="sm" aria-label={t(`emoji.${name}`)} title={t(`emoji.${name}`)}>
            {GROUPS[index]?.[0]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {NAMES.map((name, index) => (
        <Tabs.Panel key={name} value={name} aria-label={t(`emoji.${name}`)}>
          <EmojiGrid emoji={GROUPS[index] ?? []} onChoose={onChoose} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

interface EmojiGridProps {
  readonly emoji: readonly string[];
  readonly onChoose: (emoji: string) => void;
}

function EmojiGrid({ emoji, onChoose }: EmojiGridProps) {
  const grid = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const buttons = [...(grid.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  };

  return (
    <div ref={grid} className={classes['grid']} onKeyDown={onKeyDown}>
      {emoji.map((one, index) => (
        <UnstyledButton
          key={one}
          className={classes['emoji']}
          tabIndex={index === 0 ? 0 : -1}
          data-autofocus={index === 0 || undefined}
          onClick={() => onChoose(one)}
        >
          {one}
        </UnstyledButton>
      ))}
    </div>
  );
}
