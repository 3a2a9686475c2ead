// How many pieces of work run at once; the others wait in the order in which they came.

/** Takes turns: `most` at once. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** How many wait for their turn. */
  get queued(): number {
    return this.waiting.length;
  }

  /** Runs `work` when there is room for it, and makes room when it has ended, however it ended. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.most) this.running += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The room passes on to the next one at once, so that nobody slips in between.
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
