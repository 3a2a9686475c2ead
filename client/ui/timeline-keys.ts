// Decides where arrow keys lead on a time line: along a row, to the row above or below, to its ends.

/** Leads the focus from a bar to the next of its row, or to the same place in the next row; false for any other key. */
export function moveFocus(from: SVGGElement, key: string): boolean {
  const rows = [...(from.closest('ul')?.children ?? [])]
    .map((row) => [...row.querySelectorAll<SVGGElement>('.timeline-button')])
    .filter((bars) => bars.length > 0);
  const row = rows.findIndex((bars) => bars.includes(from));
  const place = rows[row]?.indexOf(from) ?? 0;
  const sameIn = (bars: readonly SVGGElement[] | undefined) =>
    bars?.[Math.min(place, bars.length - 1)];
  const ways: Partial<Record<string, SVGGElement>> = {
    ArrowLeft: rows[row]?.[place - 1] ?? rows[row - 1]?.at(-1),
    ArrowRight: rows[row]?.[place + 1] ?? rows[row + 1]?.[0],
    ArrowUp: sameIn(rows[row - 1]),
    ArrowDown: sameIn(rows[row + 1]),
    Home: rows[0]?.[0],
    End: rows.at(-1)?.at(-1),
  };
  if (!(key in ways)) return false;
  ways[key]?.focus();
  return true;
}
