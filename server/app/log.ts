// What is written down about running: structured lines with a request id, and nothing about persons.
import pino, { type Logger } from 'pino';

/** One answered request. Neither bodies, query strings, variables nor addresses are in it. */
export interface RequestLine {
  requestId: string;
  method: string;
  /** Without the query string. */
  path: string;
  /** Name of the GraphQL operation, where there was one. */
  operation?: string | undefined;
  status: number;
  /** Milliseconds from the arrival to the answer. */
  ms: number;
  /** Codes of the refusals in the answer. */
  codes?: string[] | undefined;
}

const LONGEST_PATH = 120;
/** Where lists are fetched by tokens, which nobody shall read from a log. */
export const LISTS = '/downloads/';

/** The server's log: JSON lines on standard output, written without holding up requests. */
export function createLog(level: string): Logger {
  return pino({ level, base: { pid: process.pid } }, pino.destination({ dest: 1, sync: false }));
}

/** Writes the one line of a request; a failure of ours is an error, the probes of a balancer are noise. */
export function logRequest(log: Logger, line: RequestLine): void {
  const entry = {
    ...line,
    path: line.path.startsWith(LISTS) ? `${LISTS}…` : line.path.slice(0, LONGEST_PATH),
    ms: Math.round(line.ms * 10) / 10,
  };
  if (line.status >= 500) log.error(entry, 'request');
  else if (line.path === '/healthz' || line.path === '/readyz') log.debug(entry, 'request');
  else log.info(entry, 'request');
}

interface Described {
  name: string;
  stack: string;
  code?: string | number | undefined;
}

/** An error for the log: its kind and where it came from. Values that a database quotes are left out. */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { name: typeof error, stack: 'not an Error' };
  const { code, errno } = error as { code?: unknown; errno?: unknown };
  const known = [errno, code].find((part) => typeof part === 'string' || typeof part === 'number');
  return {
    name: error.name,
    stack: (error.stack ?? error.message).replace(/'[^'\n]*'/g, "'…'"),
    code: known,
  };
}
