// What a standard operation is: its document, who asks, and what a right answer says.
import type { Stand } from './stand';

/** Which of the two servers is asked; a submission has a plan of its own on each. */
export type Target = 'product' | 'bare';

/** Somebody who asks, again and again. */
export interface Caller {
  /** Who it is; the bare server, which knows no sessions, is told. */
  me: string;
  /** The variables of the next request. */
  variables(): Record<string, unknown>;
  /** What is wrong with an answer's `data`; null when it is right. */
  fault(data: unknown): string | null;
}

/** What is asked again and again, and measured. */
export interface Measured {
  name: string;
  title: string;
  document: string;
  /** Whether the same request may be answered differently the next time. */
  writes: boolean;
  /** Everybody who asks in rotation. Read anew before each round: submissions change plans. */
  callers(stand: Stand, target: Target): Promise<Caller[]>;
}

/** One of the standard operations, measured beside a bare server. */
export interface Operation extends Measured {
  name: 'OP1' | 'OP2' | 'OP3' | 'OP4';
  /** The share of the bare server's requests per second that is wanted. */
  aim: number;
}

/** `count` items spread evenly over a list, or all of it. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from(
    { length: count },
    (_, at) => items[Math.floor((at * items.length) / count)] as T,
  );
}
