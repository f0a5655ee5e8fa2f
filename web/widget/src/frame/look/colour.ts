const LONGEST = 64;

/** The value if a browser takes it for a colour; it becomes a custom property, so nothing else may pass. */
export function colour(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST && CSS.supports('color', value) && !value.includes('var(')
    ? value
    : undefined;
}

/** Black on a light colour, white on a dark one: the side of the middle that gives the contrast WCAG asks for. */
export function readableOn(background: string | undefined): string | undefined {
  const readable = `lab(from ${background ?? ''} calc((54 - l) * 100) 0 0)`;
  return background && CSS.supports('color', readable) ? readable : undefined;
}
