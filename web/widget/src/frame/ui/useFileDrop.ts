import { useRef, useState } from 'preact/hooks';

/** Takes files that are dropped anywhere on the window. */
export function useFileDrop(active: boolean, take: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  // Every element on the way tells its own entering and leaving.
  const depth = useRef(0);
  const move = (step: number): void => {
    depth.current = step === 0 ? 0 : depth.current + step;
    setOver(depth.current > 0);
  };
  const withFiles =
    (act: (event: DragEvent) => void) =>
    (event: DragEvent): void => {
      if (active && event.dataTransfer?.types.includes('Files')) {
        event.preventDefault();
        act(event);
      }
    };
  return {
    over: over && active,
    events: {
      onDragEnter: withFiles(() => {
        move(1);
      }),
      onDragOver: withFiles(() => undefined),
      onDragLeave: withFiles(() => {
        move(-1);
      }),
      onDrop: withFiles((event) => {
        move(0);
        take([...(event.dataTransfer?.files ?? [])]);
      }),
    },
  };
}
