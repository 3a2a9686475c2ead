// Decides how counts over the years are drawn: a column a year, a year without any as a gap that says why.
import type { ReactNode } from 'react';
import { ticksUpTo } from './chart-scale';
import { useWidth } from './use-width';
import { ValueAxis } from './value-axis';

/** A year's column; a null value is a gap, `why` is the short word in it. one under way is drawn open, since it still grows. */
export interface Column {
  key: string;
  label: string;
  value: number | null;
  why?: string;
  underWay?: boolean;
}

const HEIGHT = 230;
const SPACE = { left: 52, right: 4, top: 22, bottom: 28 };
/** Columns narrower than this have no room for their number, or for every year, in pixels. */
const NUMBER_ROOM = 44;
const LABEL_ROOM = 27;

/** Columns on one scale from 0; `write` is the number as it stands above its column, `summary` says it in a sentence. */
export function ColumnChart(props: {
  columns: readonly Column[];
  write: (value: number) => string;
  summary: ReactNode;
}) {
  const { place, width } = useWidth<HTMLElement>();
  const { columns, write } = props;
  const most = Math.max(0, ...columns.map((column) => column.value ?? 0));
  const ticks = ticksUpTo(most, false);
  const top = ticks.at(-1) ?? 1;
  const inner = Math.max(1, width - SPACE.left - SPACE.right);
  const slot = inner / Math.max(1, columns.length);
  const thick = Math.min(46, slot * 0.68);
  const base = HEIGHT - SPACE.bottom;
  const y = (value: number) => base - (value / top) * (base - SPACE.top);
  // Where there is no room for every number, the largest and the last are told; the table has them all.
  const told = (column: Column, at: number) =>
    slot >= NUMBER_ROOM || column.value === most || at === columns.length - 1;
  return (
    <figure className="chart" ref={place}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <ValueAxis
          ticks={ticks}
          left={SPACE.left}
          right={width - SPACE.right}
          y={y}
          write={write}
        />
        {columns.map((column, at) => {
          const middle = SPACE.left + slot * (at + 0.5);
          const { value } = column;
          return (
            <g key={column.key}>
              {value === null ? (
                <>
                  <rect
                    className="column-gap"
                    x={middle - thick / 2}
                    width={thick}
                    y={SPACE.top + 10}
                    height={base - SPACE.top - 10}
                    rx="3"
                  />
                  <text
                    className="chart-word"
                    transform={`translate(${middle + 4} ${base - 8}) rotate(-90)`}
                  >
                    {column.why}
                  </text>
                </>
              ) : (
                <>
                  <rect
                    className={column.underWay ? 'column under-way' : 'column'}
                    x={middle - thick / 2}
                    width={thick}
                    y={Math.min(y(value), base - 1)}
                    height={Math.max(1, base - y(value))}
                    rx="2"
                  />
                  {told(column, at) && (
                    <text className="chart-end middle" x={middle} y={y(value) - 6}>
                      {write(value)}
                    </text>
                  )}
                </>
              )}
              {(slot >= LABEL_ROOM || (columns.length - 1 - at) % 2 === 0) && (
                <text className="chart-word middle" x={middle} y={HEIGHT - 8}>
                  {column.label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <figcaption>{props.summary}</figcaption>
    </figure>
  );
}
