// Decides how a cell says that there is nothing in it: a dash in a table, no line at all on a phone's card.

/** The dash; alone in its cell, or the card would lose what stands beside it. */
export function None() {
  return <span className="none">—</span>;
}
