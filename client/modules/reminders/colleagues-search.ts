// Decides which part of the colleagues the address names: those who have submitted, those who have not, or all.

/** The parts in the order of their tabs; without one all are shown. */
export const PARTS = ['missing', 'submitted'] as const;
/** A part of the colleagues. */
export type Part = (typeof PARTS)[number];

/** Reads an address; what makes no sense shows all. */
export function colleaguesSearch(search: Record<string, unknown>): { show?: Part } {
  const show = PARTS.find((each) => each === search.show);
  return show ? { show } : {};
}

/** The part as the server takes it; null is all. */
export function submittedOf(part: Part | undefined): boolean | null {
  return part === undefined ? null : part === 'submitted';
}
