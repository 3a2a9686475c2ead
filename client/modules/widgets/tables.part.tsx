// Decides how tables are shown among all widgets: in an order, by pages, of records, and with nothing in them.
import { useState } from 'react';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { RecordTable } from '../../ui/record-table';
import { SortableHead } from '../../ui/sortable-head';
import type { Order } from '../../ui/sortable-head';
import { useWidgetWords } from './words';

const ROWS = [
  { key: 'first', rate: 12 },
  { key: 'second', rate: 48 },
  { key: 'third', rate: 100 },
] as const;

/** A table that is sorted and turned, one of records with every kind of column, and an empty one. */
export function TablesPart() {
  const words = useWidgetWords();
  const [order, setOrder] = useState<Order<'name' | 'rate'>>({ column: 'rate', down: false });
  const [cursors, setCursors] = useState<Cursors>([null]);
  const by = order.down ? -1 : 1;
  const rows = [...ROWS].sort(
    (a, b) => by * (order.column === 'rate' ? a.rate - b.rate : a.key.localeCompare(b.key)),
  );
  return (
    <section className="card stack" aria-labelledby="ui-table">
      <h2 id="ui-table">{words.table}</h2>
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              <SortableHead column="name" order={order} onOrder={setOrder}>
                {words.facts}
              </SortableHead>
              <SortableHead column="rate" numeric order={order} onOrder={setOrder}>
                {words.rate}
              </SortableHead>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, rate }) => (
              <tr key={key}>
                <th scope="row">{words[key]}</th>
                <td className="number">{rate}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager cursors={cursors} next={cursors.length < 3 ? 'next' : null} onTurn={setCursors} />
      <RecordTable
        rows={ROWS}
        keyOf={({ key }) => key}
        edge={({ rate }) => (rate === 100 ? 'open' : rate < 20 ? 'failed' : undefined)}
        columns={[
          { label: words.facts, kind: 'name', cell: ({ key }) => words[key] },
          {
            label: words.now,
            kind: 'mark',
            cell: ({ rate }) => (
              <span className={`badge ${rate < 20 ? 'bad' : 'cool'}`}>
                {rate < 20 ? words.stopped : words.now}
              </span>
            ),
          },
          { label: words.field, cell: () => words.text },
          { label: words.rate, kind: 'number', cell: ({ rate }) => `${rate}%` },
          {
            label: words.plain,
            kind: 'act',
            cell: ({ key }) => (
              <button type="button" className="button small">
                {words.plain}
                <span className="hidden"> {words[key]}</span>
              </button>
            ),
          },
        ]}
      />
      <p className="empty">{words.empty}</p>
    </section>
  );
}
