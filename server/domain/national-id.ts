// Decides what a national ID is, and how much of it may be shown.

// The number that stands for each first letter in the checksum.
// prettier-ignore
const LETTERS: Readonly<Record<string, number>> = {
  A: 10, B: 11, C: 12, D: 13, E: 14, F: 15, G: 16, H: 17, I: 34, J: 18, K: 19, L: 20, M: 21,
  N: 22, O: 35, P: 23, Q: 24, R: 25, S: 26, T: 27, U: 28, V: 29, W: 32, X: 30, Y: 31, Z: 33,
};

const WEIGHTS = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1] as const;

// Citizens have 1 or 2 after the letter, residents 8 or 9 since 2021 and A to D before.
const SHAPE = /^[A-Z][1289A-D]\d{8}$/;

/** The form that is hashed and stored: half width, capitals, no blanks or dashes, nothing that nobody sees (D3.8). */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
}

/**
 * Whether the text is a national ID [身分證字號] or a resident's number [統一證號], old or new
 * form, with a right checksum. Expects the normalised form.
 */
export function isNationalId(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const area = LETTERS[text.charAt(0)] ?? 0;
  const second = text.charAt(1);
  // The older resident's number has a letter here, of which the checksum takes the last digit.
  const secondDigit = (LETTERS[second] ?? Number(second)) % 10;
  const digits = [
    Math.floor(area / 10),
    area % 10,
    secondDigit,
    ...Array.from(text.slice(2), Number),
  ];
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0);
  return sum % 10 === 0;
}

/** What can stand between the characters of a number as people write it: blanks, hyphens, nothing that is seen. */
const GAP = '[\\s\\p{Pd}\\p{Cf}]*';
// Looked for at every place, since one candidate may begin inside another.
const WITHIN = new RegExp(`(?=([A-Z]${GAP}[1289A-D](?:${GAP}\\d){8})(?!\\d))`, 'gu');

/** Whether a valid national ID stands anywhere in a text, in whatever width or case, with blanks or hyphens in it. */
export function holdsNationalId(text: string): boolean {
  const found = text.normalize('NFKC').toUpperCase().matchAll(WITHIN);
  return [...found].some(([, number = '']) => isNationalId(number.replace(/[^A-Z\d]/g, '')));
}

/** The masked form shown inside the own unit, 'A12****789' (D3.8); all hidden when too short. */
export function maskNationalId(text: string): string {
  return text.length < 10 ? '*'.repeat(text.length) : `${text.slice(0, 3)}****${text.slice(-3)}`;
}
