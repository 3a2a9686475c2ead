// Invented national IDs whose checksum is right.
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 1];

/** The nth invented national ID of the letter A: A1 and eight digits, the last one the checksum's. */
export function nationalId(n: number): string {
  const digits = `1${String(n).padStart(7, '0')}`.split('').map(Number);
  // A stands for 10: 1 x 1 + 0 x 9.
  const sum = digits.reduce((total, digit, at) => total + digit * (WEIGHTS[at] ?? 0), 1);
  return `A${digits.join('')}${(10 - (sum % 10)) % 10}`;
}
