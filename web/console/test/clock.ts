/** A clock whose time passes only when the test says so. */
export class TestClock {
  private at = 0;
  private waiting: { readonly task: () => void; readonly due: number }[] = [];

  readonly now = (): number => this.at;

  readonly schedule = (task: () => void, afterMs: number): (() => void) => {
    const entry = { task, due: this.at + afterMs };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((each) => each !== entry);
    };
  };

  /** Lets time pass, running what falls due in its order, and everything that follows from it. */
  async pass(ms: number): Promise<void> {
    const end = this.at + ms;
    await settled();
    for (let next = this.next(end); next; next = this.next(end)) {
      this.at = next.due;
      this.waiting = this.waiting.filter((each) => each !== next);
      next.task();
      await settled();
    }
    this.at = end;
  }

  private next(end: number) {
    return this.waiting.filter((each) => each.due <= end).sort((one, other) => one.due - other.due)[0];
  }
}

/** Lets promises that are settled already run their course. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}
