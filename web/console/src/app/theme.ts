import { createTheme, Drawer, Menu, Modal, Tooltip, type MantineColorsTuple } from '@mantine/core';

/** Mantine's greys lean to brown; these go with the accent colour. */
const dark: MantineColorsTuple = [
  '#d5dbdc',
  '#c3cacc',
  '#9aa6a9',
  '#7d898c',
  '#2f383b',
  '#2a3235',
  '#242b2d',
  '#1e2426',
  '#181c1e',
  '#101314',
];

const beseda: MantineColorsTuple = [
  '#e9f8f6',
  '#d3efec',
  '#a5ddd8',
  '#73cac2',
  '#4bbab0',
  '#2ea89e',
  '#159389',
  '#0c7c74',
  '#08655f',
  '#044d48',
];

/**
 * The look of the console. A change of colours, fonts or sizes also changes `theme.css`, which the page loads instead
 * of the style element that Mantine would write: `npx vitest run theme -u` writes it anew.
 *
 * Mantine's way of locking the page behind a dialog writes a style element, too, so `base.css` does it instead.
 */
export const theme = createTheme({
  colors: { beseda, dark },
  primaryColor: 'beseda',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily:
    "'Inter', 'Segoe UI Variable', 'Segoe UI', system-ui, -apple-system, 'Roboto', 'Noto Sans', 'Liberation Sans', sans-serif",
  headings: { fontWeight: '650' },
  components: {
    Modal: Modal.extend({
      defaultProps: { lockScroll: false, centered: true, radius: 'lg', padding: 'lg' },
      styles: {
        title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 650, lineHeight: 1.35, textWrap: 'balance' },
      },
    }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false } }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } }),
  },
});
