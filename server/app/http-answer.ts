// What an answer is made of, and with which status a request is refused before anything was executed.
import type { IncomingMessage } from 'node:http';
import type { Exchange } from './apollo';
import type { RequestContext } from './context';
import { RefusedDocument } from './document-prepare';
import { presentRefusal, refusalOf } from './errors';
import { BadRequest } from './http-body';

/** What a request is answered with. */
export interface Answer<Body = string> {
  status: number;
  headers: string[];
  body: Body;
  operation?: string | undefined;
  codes: string[];
}

/** An answer before the headers that all of them carry; instead of a body it may have one that is made as it is sent. */
export type Sending = Pick<Answer, 'status' | 'headers'> &
  Partial<Answer<string | Buffer>> & { stream?: AsyncIterable<Uint8Array> };

/**
 * Answers paths of its own; null for any other path.
 * @param context finds out who asks, when that matters
 */
export type PathAnswer = (
  path: string,
  request: IncomingMessage,
  context: () => Promise<RequestContext>,
) => Promise<Sending | null>;

/** A refusal of the whole request: `errors` without `data`. */
export function refused(
  error: unknown,
  exchange: Exchange,
): Pick<Answer, 'status' | 'headers' | 'body'> {
  const refusals =
    error instanceof RefusedDocument
      ? error.refusals
      : [error instanceof BadRequest ? error.refusal : refusalOf(error, exchange)];
  exchange.codes = refusals.map((refusal) => refusal.code);
  const errors = refusals.map((refusal) => presentRefusal(refusal, exchange.language));
  const body = JSON.stringify({ errors });
  if (error instanceof BadRequest) return { status: error.status, headers: error.headers, body };
  // A well-formed request for a document that cannot be run: 200 for clients of application/json.
  if (error instanceof RefusedDocument)
    return { status: exchange.graphqlStatus ? 400 : 200, headers: [], body };
  const code = refusals[0]?.code;
  if (code === 'UNAVAILABLE') return { status: 503, headers: ['retry-after', '2'], body };
  if (code === 'TOO_COSTLY') return { status: 400, headers: [], body };
  if (code === 'INTERNAL') return { status: 500, headers: [], body };
  return { status: exchange.graphqlStatus ? 400 : 200, headers: [], body };
}
