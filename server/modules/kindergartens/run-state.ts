// How a reading of a delivery can stand (D3.7).

/** Where a run stands, or how it ended. */
export enum RunState {
  /** Asked for by the centre; the job has yet to begin it. */
  WAITING = 'WAITING',
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
