// Decides into which of five steps a rate falls, so that tiles, map and legend have the same colours.

/** Where each step begins; the last one has no end. */
export const RATE_STEPS = [0, 0.3, 0.5, 0.7, 0.9] as const;

/** The class of a rate's colour (0..1); null is nothing to count. Rates are judged as they are written: rounded down. */
export function stepClass(rate: number | null): string {
  if (rate === null) return 'step-none';
  const written = Math.floor(rate * 100 + 1e-9) / 100;
  return `step-${RATE_STEPS.findLastIndex((from) => written >= from)}`;
}
