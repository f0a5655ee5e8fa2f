/** An object of the page: everything in it was written by somebody else. */
export type Bag = Record<PropertyKey, unknown>;

export const globals = window as unknown as Bag;

export function isObject(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null;
}

export function member(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

/** A non-empty string, or a number as its digits; pages write ids both ways. */
export function text(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' && value ? value : undefined;
}

/** Runs what must not break the host page; the page's author still sees the error. */
export function guarded(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error(error);
  }
}
