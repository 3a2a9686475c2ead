// Decides whether a typed national ID can be right, before it is sent: its shape and its checksum. The server decides again.

// The number that stands for each first letter in the checksum, from A to Z.
const letterNumbers = [
  10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30,
  31, 33,
];
const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];

const numberOf = (letter: string) => letterNumbers[letter.charCodeAt(0) - 65] ?? 0;

/** The typed ID in the form that is sent: half width, capitals, no blanks or dashes, nothing that nobody sees. */
export function tidyNationalId(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
}

/** Whether it is a national ID or a resident's number, of the old or the new form. */
export function looksLikeNationalId(typed: string): boolean {
  const id = tidyNationalId(typed);
  if (!/^[A-Z][1289A-D]\d{8}$/.test(id)) return false;
  const area = numberOf(id.charAt(0));
  const second = id.charAt(1);
  // The older resident's number has a letter here, of which the checksum takes the last digit.
  const secondDigit = /[A-D]/.test(second) ? numberOf(second) % 10 : Number(second);
  const digits = [
    Math.floor(area / 10),
    area % 10,
    secondDigit,
    ...Array.from(id.slice(2), Number),
  ];
  return weights.reduce((sum, weight, at) => sum + weight * (digits[at] ?? 0), 0) % 10 === 0;
}

/** The masked form for reading back: `A12****789`. */
export function maskedNationalId(typed: string): string {
  const id = tidyNationalId(typed);
  return `${id.slice(0, 3)}****${id.slice(-3)}`;
}
