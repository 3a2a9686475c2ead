// Decides how places are laid out as tiles, roughly where they lie: each says its name and its rate, the colour repeats it.
import type { ReactNode } from 'react';
import { formatRate } from '../app/format';
import { stepClass } from './rate-steps';

/** A tile; `column` is 1..5, `row` 1..7, `rate` 0..1 or null where there is nothing to count. */
export interface Tile {
  key: string;
  name: string;
  short: string;
  /** Shorter still, for the narrowest phones. */
  tiny: string;
  column: number;
  row: number;
  rate: number | null;
}

/** The tiles in reading order; `link` makes each one's way, around what it shows. */
export function TileGrid(props: {
  label: string;
  tiles: readonly Tile[];
  link: (tile: Tile, shown: ReactNode) => ReactNode;
}) {
  return (
    <ul className="tiles" aria-label={props.label}>
      {props.tiles.map((tile) => (
        <li
          key={tile.key}
          className={`tile column-${tile.column} row-${tile.row} ${stepClass(tile.rate)}`}
        >
          {props.link(
            tile,
            <>
              <span className="hidden">{tile.name}</span>
              <span className="tile-name" aria-hidden="true">
                <span className="tile-short">{tile.short}</span>
                <span className="tile-tiny">{tile.tiny}</span>
              </span>{' '}
              <strong>{formatRate(tile.rate)}</strong>
            </>,
          )}
        </li>
      ))}
    </ul>
  );
}
