// Decides how the axis of values of a chart is drawn: a line across at every tick, its number left of it.

/** The ticks between `left` and `right`; `y` is where a value stands, `write` its number. Pixels. */
export function ValueAxis(props: {
  ticks: readonly number[];
  left: number;
  right: number;
  y: (value: number) => number;
  write: (value: number) => string;
}) {
  const { left, right, y } = props;
  return props.ticks.map((tick) => (
    <g key={tick}>
      <line
        className={tick === 0 ? 'chart-base' : 'chart-grid'}
        x1={left}
        x2={right}
        y1={y(tick)}
        y2={y(tick)}
      />
      <text className="chart-word end" x={left - 8} y={y(tick) + 4}>
        {props.write(tick)}
      </text>
    </g>
  ));
}
