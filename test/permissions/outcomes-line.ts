// How a line of the outcomes is written down.

/**
 * Which places a field is tried at. `once`: it names none. `unit`: the own school, another of the own jurisdiction, one
 * of another jurisdiction, one that does not exist. `person`: a teacher of each of these. `jurisdiction`: the own,
 * another, one that does not exist.
 */
export type Tried = 'once' | 'unit' | 'person' | 'jurisdiction';

/** One field: where it is tried, the cells of the eight columns, and the answer that shows one was let through. */
export interface Line {
  tried: Tried;
  cells: string;
  through: string;
}

/** A line; see `Line`. */
export const line = (tried: Tried, cells: string, through = 'OK'): Line => ({
  tried,
  cells,
  through,
});
