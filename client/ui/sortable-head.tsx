// Decides how a column is sorted: a button in its heading that says the order aloud.
import type { ReactNode } from 'react';

/** Which column a table is ordered by, and which way. */
export interface Order<Column extends string> {
  column: Column;
  down: boolean;
}

/** A heading of a column that sorts; `numeric` columns stand at the right. */
export function SortableHead<Column extends string>(props: {
  column: Column;
  order: Order<Column>;
  numeric?: boolean;
  onOrder: (order: Order<Column>) => void;
  children: ReactNode;
}) {
  const { order, column } = props;
  const active = order.column === column;
  return (
    <th
      scope="col"
      className={props.numeric ? 'number' : undefined}
      aria-sort={active ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="sort"
        onClick={() => props.onOrder({ column, down: active ? !order.down : false })}
      >
        {props.children}
        <span aria-hidden="true" className={active ? 'arrow on' : 'arrow'}>
          {active ? (order.down ? '▼' : '▲') : '↕'}
        </span>
      </button>
    </th>
  );
}
