import { guarded } from './globals';

type Callback = (...values: unknown[]) => void;

/** The page's subscriptions. An event emitted as `kept` is told to later subscribers at once. */
export class Events {
  readonly #callbacks = new Map<string, Callback[]>();
  readonly #kept = new Map<string, unknown[]>();

  subscribe(name: string, callback: unknown): void {
    if (typeof callback !== 'function') {
      return;
    }
    const call = callback as Callback;
    this.#callbacks.set(name, [...(this.#callbacks.get(name) ?? []), call]);
    const values = this.#kept.get(name);
    if (values) {
      tell(call, values);
    }
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
