// What a state of a page is to the tests that look at every one of them, and at which size, in which language and light each is looked at.
import type { Locator } from 'playwright-core';
import type { Stage } from './stage';
import type { Look } from './visitor';
import type { WordKey } from './words';

/** One state of a page: how one gets there, and by what one sees that one is there. */
export interface State {
  name: string;
  /** Who sees it, by user name; nobody signed in for null. */
  as: string | null;
  /** The address. */
  at: string;
  /** The address that the steps lead to, as the client's routes write it. */
  reaches?: string;
  /** What becomes of the page's own questions to the server: `held` are never answered, `refused` get an error. */
  answers?: 'held' | 'refused';
  /** What is done there; it waits for what it touches. */
  steps?: (stage: Stage) => Promise<void>;
  /** What stands there then. A page that waits, or was refused, needs none. */
  shows?: WordKey | ((stage: Stage) => Locator);
  /** At a size of its own: 320 px wide, or as a desk's screen at 200 % zoom. */
  size?: 'narrow' | 'zoomed';
  /** Whether what stands there is read out: it lies in a live region, or has the focus. */
  heard?: boolean;
}

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
