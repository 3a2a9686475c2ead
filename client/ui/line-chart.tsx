// Decides how shares over days are drawn: a line a year, told apart by dash and label as well as by colour.
import type { ReactNode } from 'react';
import { formatRate } from '../app/format';
import { linePath, spread, ticksUpTo } from './chart-scale';
import { useWidth } from './use-width';
import { ValueAxis } from './value-axis';

/** One line. `short` stands at its end, `label` in the legend; a null value leaves a gap. */
export interface ChartLine {
  key: string;
  label: string;
  short: string;
  /** Where on the axis, and the share 0..1 there; in the axis's order. */
  points: readonly (readonly [number, number | null])[];
}

const HEIGHT = 260;
const SPACE = { left: 46, right: 44, top: 14, bottom: 28 };
const LABEL_GAP = 16;

/**
 * Lines on one pair of axes; the first is the one that it is about. `marks` are where the axis of days is labelled,
 * `until` is its end; `summary` tells in a sentence what the drawing shows, for everyone.
 */
export function LineChart(props: {
  lines: readonly ChartLine[];
  marks: readonly (readonly [number, string])[];
  until: number;
  summary: ReactNode;
}) {
  const { place, width } = useWidth<HTMLElement>();
  const { lines, until } = props;
  const values = lines.flatMap((line) => line.points.map((point) => point[1] ?? 0));
  const ticks = ticksUpTo(Math.max(0, ...values), true);
  const top = ticks.at(-1) ?? 1;
  const inner = Math.max(1, width - SPACE.left - SPACE.right);
  const x = (at: number) => SPACE.left + (until > 0 ? (at / until) * inner : 0);
  const y = (share: number) =>
    HEIGHT - SPACE.bottom - (share / top) * (HEIGHT - SPACE.top - SPACE.bottom);
  const ends = lines.map((line) => line.points.findLast((point) => point[1] !== null));
  const heights = spread(
    ends.map((end) => y(end?.[1] ?? 0)),
    LABEL_GAP,
    SPACE.top,
  );
  const dayGap = 58;
  const every = Math.max(1, Math.ceil((props.marks.length * dayGap) / inner));
  return (
    <figure className="chart" ref={place}>
      <ul className="chart-legend" aria-hidden="true">
        {lines.map((line, at) => (
          <li key={line.key}>
            <svg width="30" height="10">
              <path d="M1 5H29" className={`chart-line line-${at}`} />
            </svg>
            {line.label}
          </li>
        ))}
      </ul>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <ValueAxis
          ticks={ticks}
          left={SPACE.left}
          right={width - SPACE.right}
          y={y}
          write={formatRate}
        />
        {props.marks.map(([at, word], index) =>
          index % every === 0 ? (
            <g key={at}>
              <line
                className="chart-base"
                x1={x(at)}
                x2={x(at)}
                y1={HEIGHT - SPACE.bottom}
                y2={HEIGHT - SPACE.bottom + 4}
              />
              <text className="chart-word middle" x={x(at)} y={HEIGHT - 8}>
                {word}
              </text>
            </g>
          ) : null,
        )}
        {/* The one that it is about lies on top. */}
        {lines
          .map((line, at) => ({ line, at, end: ends[at], height: heights[at] ?? 0 }))
          .reverse()
          .map(({ line, at, end, height }) => (
            <g key={line.key}>
              <path
                className={`chart-line line-${at}`}
                d={linePath(line.points.map(([day, v]) => [x(day), v === null ? null : y(v)]))}
              />
              {end && (
                <>
                  <circle
                    className={`chart-dot line-${at}`}
                    cx={x(end[0])}
                    cy={y(end[1] ?? 0)}
                    r={at === 0 ? 4.5 : 3}
                  />
                  <text className={`chart-end line-${at}`} x={x(end[0]) + 9} y={height + 4}>
                    {line.short}
                  </text>
                </>
              )}
            </g>
          ))}
      </svg>
      <figcaption>{props.summary}</figcaption>
    </figure>
  );
}
