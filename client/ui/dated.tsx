// Decides how a sentence with days in it goes on in the next line: never inside a day.

/** A day as format.ts writes it in Chinese; in English its words are bound already. */
const DAY = /((?:\d+年)?\d+月\d+日)/;

/** The sentence; `text` may have any number of days, or none. */
export function Dated({ text }: { text: string }) {
  // What the pattern splits off stands at every second place.
  return text.split(DAY).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} className="whole">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
