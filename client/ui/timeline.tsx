// Decides how spans of time are laid out: a row a name, bars on one scale of days, a line where now is.
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { moveFocus } from './timeline-keys';

/** A span; instants in ms. `tail` is what was added to its end. `label` says all of it in words. */
export interface TimelineBar {
  key: string;
  from: number;
  until: number;
  tail: number | null;
  kind: 'first' | 'second';
  state: 'UPCOMING' | 'OPEN' | 'CLOSED';
  label: string;
}

/** A row with its bars. */
export interface TimelineRow {
  key: string;
  name: string;
  short: string;
  bars: readonly TimelineBar[];
}

/**
 * The rows from `from` to `until` (ms); `onOpen` is told which bar was chosen, without it bars are only read. The tab
 * key stops at one bar, arrow keys lead to the others.
 */
export function Timeline(props: {
  label: string;
  rows: readonly TimelineRow[];
  from: number;
  until: number;
  now: number;
  nowWord: string;
  ticks: readonly (readonly [number, string])[];
  onOpen?: (key: string) => void;
}) {
  const { from, until, now, rows, onOpen } = props;
  const [reached, setReached] = useState<string | null>(null);
  const bars = rows.flatMap((row) => row.bars);
  // What the tab key stops at: where one was last, or the first of all.
  const stop = bars.find((bar) => bar.key === reached) ?? bars[0];
  const at = (instant: number) =>
    `${(((instant - from) / Math.max(1, until - from)) * 100).toFixed(3)}%`;
  const wide = (start: number, end: number) =>
    `${((Math.max(0, end - start) / Math.max(1, until - from)) * 100).toFixed(3)}%`;
  const shown = now >= from && now <= until;
  const lines = (
    <>
      {props.ticks.map(([tick]) => (
        <line key={tick} className="chart-grid" x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
      ))}
    </>
  );
  const nowLine = shown && <line className="now-line" x1={at(now)} x2={at(now)} y1="0" y2="100%" />;
  return (
    <div className="timeline" role="group" aria-label={props.label}>
      <div className="timeline-row timeline-head" aria-hidden="true">
        <span />
        <svg>
          {props.ticks.map(([tick, word]) => (
            <text key={tick} className="chart-word" x={at(tick)} y="16">
              {word}
            </text>
          ))}
          {shown && (
            <text
              className={now - from > (until - from) * 0.85 ? 'now-word end' : 'now-word'}
              x={at(now)}
              y="34"
            >
              {props.nowWord}
            </text>
          )}
        </svg>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.key} className="timeline-row">
            <span className="timeline-name">
              <span className="timeline-whole">{row.name}</span>
              <span className="timeline-short" aria-hidden="true">
                {row.short}
              </span>
            </span>
            <svg>
              <g aria-hidden="true">{lines}</g>
              {row.bars.map((bar) => (
                <g key={bar.key} {...barControl(bar, bar === stop, setReached, onOpen)}>
                  <title>{bar.label}</title>
                  {/* The whole height can be hit, the bar itself is slim. */}
                  <rect
                    className="timeline-hit"
                    x={at(bar.from)}
                    width={wide(bar.from, bar.tail ?? bar.until)}
                    y="4%"
                    height="92%"
                  />
                  <rect
                    className={`timeline-bar ${bar.kind} ${bar.state.toLowerCase()}`}
                    x={at(bar.from)}
                    width={wide(bar.from, bar.until)}
                    y="24%"
                    height="52%"
                    rx="3"
                  />
                  {bar.tail !== null && (
                    <rect
                      className={`timeline-tail ${bar.kind}`}
                      x={at(bar.until)}
                      width={wide(bar.until, bar.tail)}
                      y="24%"
                      height="52%"
                      rx="3"
                    />
                  )}
                </g>
              ))}
              {nowLine}
            </svg>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What makes a drawn bar a button, or a picture where nothing can be done with it. */
function barControl(
  bar: TimelineBar,
  stops: boolean,
  onReach: (key: string) => void,
  onOpen?: (key: string) => void,
) {
  if (!onOpen) return { role: 'img', 'aria-label': bar.label };
  return {
    role: 'button',
    tabIndex: stops ? 0 : -1,
    'aria-label': bar.label,
    className: 'timeline-button',
    onClick: () => onOpen(bar.key),
    onFocus: () => onReach(bar.key),
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => {
      // With these the key is the browser's own: back, forward, the page's ends.
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' || event.key === ' ') onOpen(bar.key);
      else if (!moveFocus(event.currentTarget, event.key)) return;
      event.preventDefault();
    },
  };
}
