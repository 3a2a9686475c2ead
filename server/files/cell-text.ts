// Which text a cell can hold, and how it is kept from being taken for a formula.

/** The longest text of a cell in the common spreadsheets, in UTF-16 units. */
export const LONGEST_CELL = 32_767;

// What XML 1.0 cannot say, halves of surrogate pairs among it.
// eslint-disable-next-line no-control-regex
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;

// A spreadsheet that opens a CSV reads a formula behind these; the wide forms are narrowed by some.
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** The text without what no cell can hold: control characters are dropped, what is over 32,767 is cut off. */
export function cellText(text: string): string {
  const clean = text.replace(UNSAYABLE, '');
  if (clean.length <= LONGEST_CELL) return clean;
  // No character is cut into halves.
  const cut = clean.slice(0, LONGEST_CELL);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** Whether a spreadsheet might take the text for a formula. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/**
 * The text as a CSV holds it: an apostrophe before what might be taken for a formula. The files that know texts from
 * formulas need none: there every cell is marked as text.
 */
export const guarded = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

/** What `guarded` was given. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
