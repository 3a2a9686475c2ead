// What a database error means for the transaction that met it.

/** 1213 deadlock, 1205 lock wait; TiDB's write conflicts: the whole transaction runs again. */
const RUN_AGAIN = new Set([1213, 1205, 8002, 8005, 8022, 8028, 9007]);
/** Server unreachable, shutting down, without quorum or killed: the outcome is unknown, the client retries by its key. */
const UNKNOWN = new Set([1047, 1053, 1180, 1317, 1927, 1040]);
const UNKNOWN_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
]);

interface DriverError {
  errno?: number;
  code?: string;
  driverError?: DriverError;
}

const driverError = (error: unknown): DriverError => {
  const known = (error ?? {}) as DriverError;
  return known.driverError ?? known;
};

/** Whether the transaction was rolled back by the database and may run again from its first read. */
export function mayRunAgain(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return (errno !== undefined && RUN_AGAIN.has(errno)) || code === 'SQLITE_BUSY';
}

/** Whether nobody can tell if the work was done (or the database is away). */
export function outcomeUnknown(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return (
    (errno !== undefined && UNKNOWN.has(errno)) || (code !== undefined && UNKNOWN_CODES.has(code))
  );
}

/** Whether a unique key stood in the way. */
export function isDuplicate(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return (
    errno === 1062 || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE'
  );
}
