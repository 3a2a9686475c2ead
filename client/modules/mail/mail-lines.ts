// Decides what of a mail's text is a link: whole lines that name a page of the product, wherever it was reached when it was written.

/** One line of a mail; `path` is where its link leads inside the product, null for words. */
export interface MailLine {
  text: string;
  path: string | null;
}

/** The page, with the token behind the #, that a line of its own names; null for anything else. */
function pathOf(line: string): string | null {
  if (!/^https?:\/\/\S+$/.test(line) || !URL.canParse(line)) return null;
  const { pathname, search, hash } = new URL(line);
  // Two slashes would name another site.
  return pathname.startsWith('//') ? null : `${pathname}${search}${hash}`;
}

/** The lines of a mail, blank ones among them. */
export function mailLines(text: string): MailLine[] {
  return text.split('\n').map((line) => ({ text: line, path: pathOf(line.trim()) }));
}
