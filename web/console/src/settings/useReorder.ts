import { useState } from 'react';

interface Keyed {
  readonly key: number;
}

/** A list whose order people change: by moving one to a place, or by dragging it over others. */
export function useReorder<Item extends Keyed>(items: readonly Item[], onChange: (items: readonly Item[]) => void) {
  const [dragged, setDragged] = useState<number>();

  const move = (from: number, to: number) => {
    const rest = items.filter((_, at) => at !== from);
    onChange([...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)]);
  };
  return {
    dragged,
    move,
    drag: (item: Item | undefined) => setDragged(item?.key),
    dragOver: (to: number) => {
      const from = items.findIndex((item) => item.key === dragged);
      if (from >= 0 && from !== to) move(from, to);
    },
  };
}

/** A key that none of the items has. */
export function nextKey(items: readonly Keyed[]): number {
  return Math.max(-1, ...items.map((each) => each.key)) + 1;
}
