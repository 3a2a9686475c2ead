// Decides when what is typed is sent, and that nothing is lost or overwritten on the way.
import type { Refusal } from '../../app/refusal';

/** What the person is told about the draft. `at` is an instant in ms, `retryAfter` are seconds that the server asked for. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'offline'; retryAfter: number | null }
  | { kind: 'conflict' }
  | { kind: 'refused'; refusal: Refusal };

/** One write as it was sent; sent again unchanged, with its key, until an answer has come. */
export interface Attempt<Parts> {
  key: string;
  version: number;
  parts: Parts;
}

/** How an attempt ended; `lost` when the outcome is unknown, with the seconds to wait where the server named them. */
export type Outcome =
  | { kind: 'saved'; version: number; at: number }
  | { kind: 'lost'; retryAfter: number | null }
  | { kind: 'conflict' }
  | { kind: 'refused'; refusal: Refusal };

/** What survives a closed page: the parts not yet saved, the write without an answer, the version below them. */
export interface Memory<Parts> {
  version: number;
  parts: Parts;
  attempt: Attempt<Parts> | null;
}

/** What the autosave needs of its surroundings. */
export interface AutosaveOptions<Parts> {
  version: number;
  send: (attempt: Attempt<Parts>) => Promise<Outcome>;
  /** Keeps what is unsaved in this browser; null when all is saved. */
  remember: (memory: Memory<Parts> | null) => void;
  onState: (state: SaveState) => void;
  newKey: () => string;
  /** Calls back after so many ms; returns the way to stop. */
  later: (run: () => void, ms: number) => () => void;
  /** Ms of rest before typing is sent. */
  delay?: number;
  /** Ms until a lost write is sent again, where the server names no other time. */
  retryDelay?: number;
}

/** Saves changed parts one write at a time, in their order. */
export class Autosave<Parts extends object> {
  private version: number;
  private dirty: Partial<Parts> = {};
  private attempt: Attempt<Partial<Parts>> | null = null;
  private running: Promise<boolean> | null = null;
  private stopTimer: () => void = () => undefined;
  private blocked = false;
  /** A lost write waits for its time; typing does not call it earlier. */
  private resting = false;

  constructor(private readonly options: AutosaveOptions<Partial<Parts>>) {
    this.version = options.version;
  }

  /** The parts that the server does not surely have. */
  unsaved(): Partial<Parts> {
    return { ...this.attempt?.parts, ...this.dirty };
  }

  /** The version that the next write starts from. */
  currentVersion(): number {
    return this.version;
  }

  /** Takes up what an earlier page left behind; what is typed here meanwhile goes over it. */
  restore(memory: Memory<Partial<Parts>>): void {
    this.version = memory.version;
    this.dirty = { ...memory.parts, ...this.dirty };
    this.attempt = memory.attempt;
    this.keep();
    this.schedule(0);
  }

  /** Notes changed parts and sends them when the typing rests. */
  change(parts: Partial<Parts>): void {
    this.dirty = { ...this.dirty, ...parts };
    this.keep();
    if (this.blocked || this.resting) return;
    if (!this.running) this.options.onState({ kind: 'waiting' });
    this.schedule(this.options.delay ?? 800);
  }

  /** Sends everything now; true when the server has it all. */
  flush(): Promise<boolean> {
    this.stopTimer();
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Starts anew from a version that another write of this page gave, with nothing unsaved. */
  settle(version: number): void {
    this.stopTimer();
    this.version = version;
    this.dirty = {};
    this.attempt = null;
    this.blocked = false;
    this.resting = false;
    this.keep();
    this.options.onState({ kind: 'idle' });
  }

  /** After a conflict: what is typed here goes over the version that the server has now. */
  insist(version: number): Promise<boolean> {
    this.version = version;
    this.blocked = false;
    return this.flush();
  }

  /** No more timers; what is unsaved stays remembered. */
  stop(): void {
    this.stopTimer();
  }

  private async run(): Promise<boolean> {
    let savedAt: number | null = null;
    this.resting = false;
    while (!this.blocked && (this.attempt || Object.keys(this.dirty).length > 0)) {
      if (!this.attempt) {
        this.attempt = { key: this.options.newKey(), version: this.version, parts: this.dirty };
        this.dirty = {};
        this.keep();
      }
      this.options.onState({ kind: 'saving' });
      const outcome = await this.options.send(this.attempt);
      if (outcome.kind === 'lost') {
        const { retryAfter } = outcome;
        this.options.onState({ kind: 'offline', retryAfter });
        this.resting = true;
        this.schedule(retryAfter === null ? (this.options.retryDelay ?? 5000) : retryAfter * 1000);
        return false;
      }
      if (outcome.kind !== 'saved') {
        this.dirty = { ...this.attempt.parts, ...this.dirty };
        this.attempt = null;
        this.keep();
        this.blocked = outcome.kind === 'conflict';
        this.options.onState(outcome);
        return false;
      }
      this.version = outcome.version;
      savedAt = outcome.at;
      this.attempt = null;
      this.keep();
    }
    if (savedAt !== null) this.options.onState({ kind: 'saved', at: savedAt });
    return !this.blocked;
  }

  private schedule(ms: number): void {
    this.stopTimer();
    this.stopTimer = this.options.later(() => void this.flush(), ms);
  }

  private keep(): void {
    const nothing = !this.attempt && Object.keys(this.dirty).length === 0;
    this.options.remember(
      nothing ? null : { version: this.version, parts: this.dirty, attempt: this.attempt },
    );
  }
}
