// Decides which years the history of participation shows: those of D9, the year without one as a gap, the present cycle last.
/** Who submitted a plan in a year; null in a year in which nobody could. */
export interface YearOfPlans {
  year: number;
  schools: number | null;
  teachers: number | null;
  /** Whether it still grows. */
  underWay: boolean;
}

/** The year in which nobody filled in: the classification was renewed (D9). */
export const GAP_YEAR = 104;

/** From the first year to the present cycle; a year of which nothing is known is left out, unless it is the gap. */
export function participationYears(
  past: readonly { year: number; schools: number; teachers: number }[],
  present: { year: number; schools: number; teachers: number },
): YearOfPlans[] {
  const known = past
    .filter((each) => each.year < present.year)
    .map(({ year, schools, teachers }) => ({ year, schools, teachers, underWay: false }));
  const first = Math.min(present.year, ...known.map((each) => each.year));
  const gap =
    first < GAP_YEAR && present.year > GAP_YEAR && known.every((each) => each.year !== GAP_YEAR)
      ? [{ year: GAP_YEAR, schools: null, teachers: null, underWay: false }]
      : [];
  return [...known, ...gap, { ...present, underWay: true }].sort((a, b) => a.year - b.year);
}
