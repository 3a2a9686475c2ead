// Decides how far an axis reaches and where its lines stand: round numbers, at most five steps.

const STEPS = [1, 2, 5, 10];
const MOST_STEPS = 5;
/** Shares are written in whole percents. */
const LEAST_SHARE = 0.01;

/** The ticks from 0 to the first round number that is no less than `most`; of a share (0..1) never beyond 1. */
export function ticksUpTo(most: number, share: boolean): number[] {
  if (most <= 0) return share ? [0, 0.05, 0.1] : [0, 1];
  const power = 10 ** Math.floor(Math.log10(most / MOST_STEPS));
  const fitting = power * (STEPS.find((each) => each * power * MOST_STEPS >= most - 1e-9) ?? 10);
  const step = Math.max(fitting, share ? LEAST_SHARE : 1);
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12))).filter(
    (tick) => !share || tick <= 1,
  );
}

/** A line of what is drawn, from the first to the last known value; a null in between breaks it. Coordinates in pixels. */
export function linePath(points: readonly (readonly [number, number | null])[]): string {
  let pen = 'M';
  let path = '';
  for (const [x, y] of points) {
    if (y === null) {
      pen = 'M';
      continue;
    }
    path += `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = 'L';
  }
  return path;
}

/** The same heights, moved apart so that no two stand closer than `gap`; none moves above `least`. */
export function spread(heights: readonly number[], gap: number, least: number): number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height);
  const moved = [...heights];
  let before = least - gap;
  for (const { height, at } of order) {
    before = Math.max(height, before + gap);
    moved[at] = before;
  }
  return moved;
}
