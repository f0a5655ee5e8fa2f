import type { ChatStorage } from './storage';

/** How long other tabs have to find that a message has sounded already. */
const HEARD_MS = 10_000;

/** A short tone for a new message: once in a browser, however many tabs have the chat. */
export class Sound {
  readonly #storage: ChatStorage;
  readonly #scope: string;
  #context: AudioContext | undefined;

  constructor(storage: ChatStorage, scope: string) {
    this.#storage = storage;
    this.#scope = scope;
    // Browsers let nothing sound before the visitor has touched the page.
    for (const event of ['pointerdown', 'keydown'] as const) {
      addEventListener(
        event,
        () => {
          this.#context ??= 'AudioContext' in window ? new AudioContext() : undefined;
          void this.#context?.resume();
        },
        { once: true, passive: true },
      );
    }
  }

  get muted(): boolean {
    return this.#storage.muted;
  }

  set muted(muted: boolean) {
    this.#storage.muted = muted;
  }

  /** Sounds for a message, unless another tab does. */
  play(messageId: string): void {
    const context = this.#context;
    if (this.muted || context?.state !== 'running') {
      return;
    }
    // Only secure pages have locks; elsewhere the tab that is looked at sounds.
    if ('locks' in navigator) {
      void navigator.locks.request(`beseda:${this.#scope}:sound:${messageId}`, { ifAvailable: true }, (lock) => {
        if (lock) {
          tone(context);
        }
        return lock ? new Promise((resolve) => setTimeout(resolve, HEARD_MS)) : undefined;
      });
    } else if (document.visibilityState === 'visible') {
      tone(context);
    }
  }
}

function tone(context: AudioContext): void {
  const start = context.currentTime;
  for (const [at, pitch] of [
    [0, 660],
    [0.11, 880],
  ] as const) {
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start + at);
    volume.gain.linearRampToValueAtTime(0.12, start + at + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.001, start + at + 0.22);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(start + at);
    oscillator.stop(start + at + 0.24);
  }
}
