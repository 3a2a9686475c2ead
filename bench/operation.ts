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

/** One of the standard operations. */
export interface Operation {
  name: 'OP1' | 'OP2' | 'OP3' | 'OP4';
  title: string;
  /** The share of the bare server's requests per second that is wanted. */
  aim: number;
  document: string;
  /** Whether the same request may be answered differently the next time. */
  writes: boolean;
  /** Everybody who asks in rotation. Read anew before each round: submissions change plans. */
  callers(stand: Stand, target: Target): Promise<Caller[]>;
}

/** `count` items spread evenly over a list, or all of it. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from(
    { length: count },
    (_, at) => items[Math.floor((at * items.length) / count)] as T,
  );
}
