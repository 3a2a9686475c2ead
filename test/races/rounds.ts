// How a race is run: round after round, each with rows of its own; what came of the rounds is counted and printed.

/** Rounds of each race; `npm run test:races` asks for 200, the suite looks whether they run at all. */
export const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 5);

/**
 * Runs the rounds of one race one after the other, and tells how often each outcome came.
 * @param round answers the outcome in words, and throws where it is none of those allowed
 */
export async function race(
  name: string,
  round: (number: number) => Promise<string>,
): Promise<Record<string, number>> {
  const tally: Record<string, number> = {};
  for (let number = 0; number < ROUNDS; number += 1) {
    const outcome = await round(number);
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  if (process.env['RACE_ROUNDS'] !== undefined) {
    const counts = Object.entries(tally).map(([outcome, times]) => `${times} x ${outcome}`);
    process.stdout.write(`${name}, ${ROUNDS} rounds: ${counts.join('; ')}\n`);
  }
  return tally;
}

/** Both at once; the second is sent first in every other round, so that neither always wins. */
export async function both<One, Other>(
  number: number,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<[One, Other]> {
  if (number % 2 === 0) return Promise.all([one(), other()]);
  const second = other();
  return Promise.all([one(), second]);
}
