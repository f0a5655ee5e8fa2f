interface IconProps {
  readonly path: string;
  readonly size?: number;
}

/** A line icon in the colour of its text; meaning is always given in words beside it. */
export function Icon({ path, size = 20 }: IconProps) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

export const icons = {
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M5 12h13M12.5 5.5L19 12l-6.5 6.5',
  sending: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  stored: 'M5 12.5l4.5 4.5L19 7.5',
  failed: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM12 7.5v5.5M12 16.2v.1',
  down: 'M6 10l6 6 6-6',
  bubble:
    'M5 4.5h14a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5h-7.5L7 21v-3.5H5A2.5 2.5 0 0 1 2.5 15V7A2.5 2.5 0 0 1 5 4.5zM7.5 9.3h9M7.5 12.9h5.5',
} as const;
