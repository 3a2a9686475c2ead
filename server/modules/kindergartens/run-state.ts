// How a reading of a delivery can stand (D3.7).

/** Where a run stands, or how it ended. */
export enum RunState {
  RUNNING = 'RUNNING',
  /** Applied. */
  DONE = 'DONE',
  /** Nothing differed. */
  UNCHANGED = 'UNCHANGED',
  /** Nothing was applied. */
  REFUSED = 'REFUSED',
  /** It could not be had, or was cut off. */
  FAILED = 'FAILED',
}
