// Decides which files are read as new teachers, and how one travels to the server (D3.4).

/** The largest file that fits into a request, in bytes. */
export const largestFile = 525_000;

/** The endings of the three formats, as a browser's dialog takes them. */
export const endings = ['.xlsx', '.ods', '.csv'] as const;

/** What keeps a file from being sent at all. */
export type FileFault = 'ending' | 'size' | 'empty';

/** The first thing that is wrong with a file, or null. */
export function faultOfFile(file: { name: string; size: number }): FileFault | null {
  const name = file.name.toLowerCase();
  if (!endings.some((each) => name.endsWith(each))) return 'ending';
  if (file.size === 0) return 'empty';
  return file.size > largestFile ? 'size' : null;
}

/** Bytes as base64, in parts: a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}

/** Faults as lines that a spreadsheet pastes into columns; no cell can begin a formula. */
export function pasted(
  heads: readonly string[],
  faults: readonly { row: number; column: string; message: string }[],
): string {
  const plain = (cell: string) => cell.replace(/[\t\r\n]+/g, ' ').replace(/^[=+@-]/, "'$&");
  const lines = faults.map((each) => [String(each.row), plain(each.column), plain(each.message)]);
  return [heads, ...lines].map((cells) => cells.join('\t')).join('\n');
}
