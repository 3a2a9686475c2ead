// Which states every page has, and at which size, in which language and light each is looked at.
import type { State } from './stage';
import type { Look } from './visitor';

/** A page's states that every page has: as it is, while it waits, and when its questions are refused. */
export function page(
  as: string | null,
  name: string,
  at: string,
  shows: NonNullable<State['shows']>,
): State[] {
  return [
    { name, as, at, shows },
    { name: `${name}-waits`, as, at, answers: 'held' },
    { name: `${name}-refused`, as, at, answers: 'refused', heard: true },
  ];
}

/**
 * How states are looked at: an orthogonal array of two sizes, two languages and two lights. Each pair of values is in
 * it once, so each pair occurs among any four states in a row.
 */
const PAIRWISE: readonly Required<Look>[] = [
  { size: 'desk', language: 'zh-Hant', dark: false },
  { size: 'phone', language: 'en', dark: false },
  { size: 'phone', language: 'zh-Hant', dark: true },
  { size: 'desk', language: 'en', dark: true },
];

/** A look for each state, in order; those of a size of their own take language and light from the same array. */
export function looksOf(states: readonly State[]): Required<Look>[] {
  const counts = { own: 0, given: 0 };
  return states.map(({ size }) => {
    const turn = size === undefined ? counts.given++ : counts.own++;
    const look = PAIRWISE[turn % PAIRWISE.length] as Required<Look>;
    return size === undefined ? look : { ...look, size };
  });
}

/** Every pair of values that the looks hold, as `a + b`. */
export function pairsOf(looks: readonly Required<Look>[]): Set<string> {
  return new Set(
    looks.flatMap(({ size, language, dark }) => {
      const light = dark ? 'dark' : 'light';
      return [`${size} + ${language}`, `${size} + ${light}`, `${language} + ${light}`];
    }),
  );
}
