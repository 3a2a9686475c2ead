// How a long piece of work shows how far it is: a bar on a terminal, two lines elsewhere.
import { Presets, SingleBar } from 'cli-progress';

/** Told how far the work is. */
export interface Progress {
  /** So many more of the total are done. */
  advance(count: number): void;
  /** The work is over. */
  finish(): void;
}

/** For those who do not watch. */
export const silent: Progress = { advance: () => undefined, finish: () => undefined };

/** Shows progress on the standard error output, so that the standard output stays the result's. */
export function showProgress(title: string, total: number): Progress {
  if (!process.stderr.isTTY) {
    process.stderr.write(`${title} …\n`);
    return { advance: () => undefined, finish: () => process.stderr.write(`${title}: done\n`) };
  }
  const bar = new SingleBar(
    {
      format: `${title} {bar} {percentage}% {value}/{total}`,
      stream: process.stderr,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    advance: (count) => bar.increment(count),
    finish: () => {
      bar.update(bar.getTotal());
      bar.stop();
    },
  };
}
