// Decides how much of a name is shown outside the own unit.

// A letter with the marks that belong to it, so that no accent or variant selector stands alone.
const LETTER = /\P{M}\p{M}*/gu;

/**
 * A masked name (D3.8): 謝大威 is 謝O威, 王明 is 王O, four and more characters keep the first and
 * the last. Of a name in Latin letters the first letter stays, followed by one O, whatever its
 * length: 'Kolas Yotaka' is 'KO'.
 */
export function maskName(name: string): string {
  const letters = name.trim().match(LETTER) ?? [];
  const first = letters[0];
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return '';
  if (letters.length === 1) return 'O';
  if (/^\p{Script=Latin}/u.test(first) || letters.length === 2) return `${first}O`;
  return first + 'O'.repeat(letters.length - 2) + last;
}

/** A masked address: the first letter and the domain, 'l***@example.tw'. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${address.slice(0, 1)}***${address.slice(at)}`;
}

/** A masked telephone number: the last three signs, '*******678'; all hidden when it is short. */
export function maskTelephone(number: string): string {
  const shown = number.length < 7 ? '' : number.slice(-3);
  return '*'.repeat(number.length - shown.length) + shown;
}
