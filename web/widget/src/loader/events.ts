import { guarded } from './globals';

type Callback = (...values: unknown[]) => void;

/** The page's subscriptions. An event emitted as `kept` is told to later subscribers at once. */
export class Events {
  readonly #callbacks = new Map<string, Callback[]>();
  readonly #kept = new Map<string, unknown[]>();

  /** Takes `on…` and a function; the vendor's own page joins names by a bar. False for anything else. */
  subscribe(names: unknown, callback: unknown): boolean {
    if (typeof callback !== 'function' || typeof names !== 'string' || !names.startsWith('on')) {
      return false;
    }
    const call = callback as Callback;
    for (const name of names.split('|')) {
      this.#callbacks.set(name, [...(this.#callbacks.get(name) ?? []), call]);
      const values = this.#kept.get(name);
      if (values) {
        tell(call, values);
      }
    }
    return true;
  }

  emit(name: string, ...values: unknown[]): void {
    for (const call of this.#callbacks.get(name) ?? []) {
      tell(call, values);
    }
  }

  emitKept(name: string, ...values: unknown[]): void {
    this.#kept.set(name, values);
    this.emit(name, ...values);
  }
}

function tell(call: Callback, values: unknown[]): void {
  guarded(() => {
    call(...values);
  });
}
