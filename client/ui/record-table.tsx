// Decides how records are read in a table: a row each; on a phone a card each, its values beside the words of their columns.
import type { Key, ReactNode } from 'react';

/** A column of records of the kind `Row`. */
export interface Column<Row> {
  /** Its word: at the head of the column, and on a phone beside the value. No two of a table are the same. */
  label: string;
  /** What stands at the head of the column where that is not the word beside the value. */
  head?: ReactNode;
  /**
   * What its cells are; without it a value beside its word.
   * - `name`: the heading of its row, and of its card on a phone.
   * - `number`: at the right, in even figures.
   * - `mark`: a badge that says enough on a phone without the word.
   * - `act`: the ways on from a row; the word at their head is heard, not seen.
   */
  kind?: 'name' | 'number' | 'mark' | 'act';
  /** How its cells stand, by the sheets; for `act` in place of `act` itself. */
  className?: string;
  /** What the cell of a row shows. It is called while the table is drawn, so it uses no hooks. */
  cell: (row: Row) => ReactNode;
}

/**
 * A table of records. Where there are none, say what to do in its place (ui/paged-list.tsx).
 * Not for rows that are picked, sorted or open another row below them.
 */
export function RecordTable<Row>(props: {
  rows: readonly Row[];
  /** What tells a row from all others. */
  keyOf: (row: Row) => Key;
  columns: readonly Column<Row>[];
  /** Which rows stand out at their edge: `open` can be acted on now, `failed` went wrong. */
  edge?: (row: Row) => 'open' | 'failed' | undefined;
  /** A table with a sheet of its own. */
  className?: string;
}) {
  const { rows, columns, keyOf, edge, className } = props;
  return (
    <div className="table-frame">
      <table className={className ? `stacked ${className}` : 'stacked'}>
        <thead>
          <tr>
            {columns.map(({ label, head, kind }) => (
              <th key={label} scope="col" className={kind === 'number' ? kind : undefined}>
                {kind === 'act' ? <span className="hidden">{label}</span> : (head ?? label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={edge?.(row)}>
              {columns.map((column) => cellOf(column, row))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellOf<Row>({ label, kind, className, cell }: Column<Row>, row: Row) {
  if (kind === 'name') {
    return (
      <th key={label} scope="row" className={className}>
        {cell(row)}
      </th>
    );
  }
  const named = kind !== 'mark' && kind !== 'act';
  return (
    <td
      key={label}
      className={className ?? (kind === 'mark' ? undefined : kind)}
      data-label={named ? label : undefined}
    >
      {cell(row)}
    </td>
  );
}
