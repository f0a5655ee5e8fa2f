/** Above this lightness (CIE L*) the loader draws the icon black, else white. */
const LIGHT = 65;

export interface IconContrast {
  readonly icon: 'white' | 'black';
  /** As WCAG counts it, 1 to 21. */
  readonly ratio: number;
}

/** How the button's icon stands out from a colour `#rrggbb`; nothing for anything else. */
export function iconContrast(color: string): IconContrast | undefined {
  const luminance = luminanceOf(color);
  if (luminance === undefined) return undefined;
  const lightness = 116 * Math.cbrt(luminance) - 16;
  return lightness > LIGHT
    ? { icon: 'black', ratio: (luminance + 0.05) / 0.05 }
    : { icon: 'white', ratio: 1.05 / (luminance + 0.05) };
}

/** How a text of one colour is read on the other, as WCAG counts it; nothing for what is not `#rrggbb`. */
export function contrast(one: string, other: string): number | undefined {
  const [first, second] = [luminanceOf(one), luminanceOf(other)];
  if (first === undefined || second === undefined) return undefined;
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminanceOf(color: string): number | undefined {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color)?.slice(1);
  if (!channels) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map((hex) => linear(parseInt(hex, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
