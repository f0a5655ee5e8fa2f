/** The first of these that a browser takes for a colour; pages are known to write things like `!important #F3F3F3`. */
export function firstColour(...candidates: unknown[]): string | undefined {
  return candidates.find((value): value is string => typeof value === 'string' && CSS.supports('color', value));
}
