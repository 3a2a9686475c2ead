// Decides how the colours of rates are explained: five swatches, each with its range in words.
import { RATE_STEPS } from './rate-steps';

const percent = (share: number) => Math.round(share * 100);

/** The legend below tiles and map; `andMore` writes the last step, which has no end. */
export function RateLegend({ andMore }: { andMore: (from: number) => string }) {
  return (
    <ul className="rate-legend">
      {RATE_STEPS.map((from, at) => {
        const next = RATE_STEPS[at + 1];
        return (
          <li key={from}>
            <span className={`swatch step-${at}`} aria-hidden="true" />
            {next === undefined ? andMore(percent(from)) : `${percent(from)}–${percent(next) - 1}%`}
          </li>
        );
      })}
    </ul>
  );
}
