// Decides how an address of a mailbox reads: where it does not fit a line, it goes on behind the @, not inside a word.

/** The address as text; `link` makes it a way to write to it. */
export function Email({ address, link }: { address: string; link?: boolean }) {
  const at = address.lastIndexOf('@') + 1;
  const words = (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
  return link === true ? <a href={`mailto:${address}`}>{words}</a> : words;
}
