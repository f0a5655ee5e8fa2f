const LONGEST = 64;

/** The value if a browser takes it for a colour; it becomes a custom property, so nothing else may pass. */
export function colour(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST && CSS.supports('color', value) && !value.includes('var(')
    ? value
    : undefined;
}
