// Decides how tables are shown among all widgets: in an order, by pages, and with nothing in them.
import { useState } from 'react';
import { Pager } from '../../ui/pager';
import type { Cursors } from '../../ui/pager';
import { SortableHead } from '../../ui/sortable-head';
import type { Order } from '../../ui/sortable-head';
import { useWidgetWords } from './words';

const ROWS = [
  { key: 'first', rate: 12 },
  { key: 'second', rate: 48 },
  { key: 'third', rate: 100 },
] as const;

/** A table that is sorted and turned, and an empty one. */
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
      <p className="empty">{words.empty}</p>
    </section>
  );
}
