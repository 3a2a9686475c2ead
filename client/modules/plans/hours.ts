// Decides which typed text is a number of hours: 0 to 999 in steps of a half, full-width digits too.

/** Hours in steps of 0.5 from typed text, or null when it is blank, out of range, or between the steps. */
export function parseHours(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  if (!/^\d{1,3}(\.\d*)?$|^\.\d+$/.test(plain)) return null;
  const hours = Number(plain);
  return hours <= 999 && Number.isInteger(hours * 2) ? hours : null;
}

/** Whether text was typed that is no number of hours. */
export function isFaultyHours(typed: string): boolean {
  return typed.trim() !== '' && parseHours(typed) === null;
}

/** One step up or down from what is typed, kept within the range. */
export function stepHours(typed: string, step: 0.5 | -0.5): string {
  const next = (parseHours(typed) ?? 0) + step;
  return String(Math.min(999, Math.max(0, next)));
}
