/** Said again at most this often while the operator types; others take silence of ten seconds as the end. */
const SAY_AGAIN_MS = 4_000;
/** A pause this long is the end. */
const PAUSE_MS = 6_000;

interface TypingWorld {
  readonly say: (typing: boolean) => void;
  readonly now: () => number;
  readonly schedule: (task: () => void, afterMs: number) => () => void;
}

/** Tells that the operator types, seldom enough, and that they stopped. */
export class TypingTeller {
  private saidAt: number | undefined;
  private cancelPause: () => void = () => undefined;

  constructor(private readonly world: TypingWorld) {}

  /** An empty text is not being typed. */
  typed(text: string): void {
    if (text.trim() === '') {
      this.stop();
      return;
    }
    this.cancelPause();
    this.cancelPause = this.world.schedule(() => this.stop(), PAUSE_MS);
    const now = this.world.now();
    if (this.saidAt !== undefined && now - this.saidAt < SAY_AGAIN_MS) return;
    this.saidAt = now;
    this.world.say(true);
  }

  /** It was sent, or left. */
  stop(): void {
    this.cancelPause();
    if (this.saidAt === undefined) return;
    this.saidAt = undefined;
    this.world.say(false);
  }
}
