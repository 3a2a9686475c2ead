// Decides what "by chance" means for invented data: the same every time, from a seed.

/** A source of chance that gives the same row of values for the same seed. */
export interface Random {
  /** From 0 up to, but without, 1. */
  next(): number;
  /** A whole number from 0 up to, but without, `below`. */
  whole(below: number): number;
  /** One of the items. Throws RangeError for an empty list. */
  pick<T>(items: readonly T[]): T;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
  /** So many different items, in the list's order; all of them when there are no more. */
  some<T>(items: readonly T[], count: number): T[];
}

/** Mulberry32: small, quick, good enough to look like people; nothing secret may come from it. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    next,
    whole,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[whole(items.length)] as T;
    },
    chance: (probability) => next() < probability,
    some: <T>(items: readonly T[], count: number): T[] => {
      let wanted = Math.min(count, items.length);
      return items.filter((_, index) => {
        const taken = next() < wanted / (items.length - index);
        if (taken) wanted -= 1;
        return taken;
      });
    },
  };
}
