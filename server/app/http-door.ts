// Which path goes where, and which headers every answer carries.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../domain/refusals';
import type { App } from './app';
import type { Arrival } from './context';
import { presentRefusal } from './errors';
import { Arrivals } from './http-arrival';
import { answerGraphql, type GraphqlParts } from './http-graphql';
import type { PathAnswer, Sending } from './http-answer';
import { securityHeaders } from './http-headers';
import { unreadiness } from './http-health';
import { describeError, logRequest } from './log';
import { fileAt, formOf, type StaticFiles } from './static';

const TEXT = ['content-type', 'text/plain; charset=utf-8', 'cache-control', 'no-store'];
/** Answers without a body, which therefore have no length. */
const BODILESS: ReadonlySet<number> = new Set([204, 304]);

/** Seconds until another server is there. */
const STOPPING_S = 2;
/** Seconds after an answer was given up: asked again at once, what is slow would run twice. */
const LATE_S = 30;

/** Told to whoever comes while the server stops, or has waited too long; what was asked may still be done. */
function unavailable({ language }: Arrival, retryAfter: number): Sending {
  const refusal = presentRefusal(new Refusal('UNAVAILABLE', { retryAfter }), language);
  return {
    status: 503,
    headers: ['content-type', 'application/json; charset=utf-8', 'retry-after', String(retryAfter)],
    body: JSON.stringify({ errors: [refusal] }),
    codes: [refusal.extensions.code],
  };
}

/** Answers every request of one server. */
export class Door {
  /** Once true, whatever comes is told to come back. */
  stopping = false;
  private readonly arrivals: Arrivals;
  private readonly headers: readonly string[];

  constructor(
    private readonly app: App,
    private readonly parts: GraphqlParts,
    private readonly files: StaticFiles,
    private readonly paths: readonly PathAnswer[],
    private readonly answerWithinMs: number,
  ) {
    this.arrivals = new Arrivals(app);
    this.headers = securityHeaders(app.config);
  }

  /** Answers one request and writes its line; never rejects. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const start = performance.now();
    const { method = '', url = '/' } = request;
    const query = url.indexOf('?');
    const path = query < 0 ? url : url.slice(0, query);
    const cookies: string[] = [];
    const arrival = await this.arrivals.of(request, cookies);
    const { requestId } = arrival;
    let sending: Sending;
    try {
      sending = await this.route(path, request, arrival);
    } catch (error) {
      this.app.log.error({ requestId, error: describeError(error) }, 'bug');
      sending = { status: 500, headers: TEXT };
    }
    const { status, headers, body = '', stream, operation, codes } = sending;
    const all = ['x-request-id', requestId, ...this.headers, ...headers];
    for (const cookie of cookies) all.push('set-cookie', cookie);
    if (this.stopping) all.push('connection', 'close');
    const sized = stream === undefined && !BODILESS.has(status);
    if (sized) all.push('content-length', String(Buffer.byteLength(body)));
    response.writeHead(status, all);
    if (stream === undefined || method === 'HEAD') {
      response.end(method === 'HEAD' ? undefined : body);
    } else {
      await this.pour(stream, response, requestId);
    }
    const ms = performance.now() - start;
    logRequest(this.app.log, { requestId, method, path, status, operation, codes, ms });
  }

  /** Sends what is made as it is sent. Who goes away ends the making; what fails breaks the answer off, visibly. */
  private async pour(
    stream: NonNullable<Sending['stream']>,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> {
    try {
      await pipeline(Readable.from(stream), response);
    } catch (error) {
      const left = (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
      if (!left) this.app.log.error({ requestId, error: describeError(error) }, 'bug');
    }
  }

  private async route(path: string, request: IncomingMessage, arrival: Arrival): Promise<Sending> {
    if (path === '/graphql') return this.graphql(request, arrival);
    request.resume();
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return { status: 405, headers: ['allow', 'GET, HEAD'] };
    }
    if (path === '/healthz') return { status: 200, headers: TEXT, body: 'ok\n' };
    if (path === '/readyz') {
      const reason = this.stopping ? 'stopping' : await unreadiness(this.app.database);
      const status = reason === null ? 200 : 503;
      return { status, headers: TEXT, body: `${reason ?? 'ok'}\n` };
    }
    for (const answer of this.paths) {
      const made = await answer(path, request, () => this.parts.createContext(this.app, arrival));
      if (made !== null) return made;
    }
    return this.file(path, request);
  }

  private async graphql(request: IncomingMessage, arrival: Arrival): Promise<Sending> {
    const { origins } = this.parts;
    const cors = origins.cors(request.headers);
    if (request.method === 'OPTIONS') {
      request.resume();
      return { status: 204, headers: [...cors, ...origins.preflight(request.headers)] };
    }
    const answer = this.stopping
      ? unavailable(arrival, STOPPING_S)
      : await this.inTime(request, arrival);
    answer.headers.push(...cors);
    return answer;
  }

  /** The answer, or after too long that there is none yet: whoever asked tries again under the same key (D4.7). */
  private async inTime(request: IncomingMessage, arrival: Arrival): Promise<Sending> {
    const { requestId } = arrival;
    let operation: string | undefined;
    const answering = answerGraphql(this.parts, request, arrival, (name) => {
      operation = name;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Sending>((resolve) => {
      timer = setTimeout(() => {
        this.app.log.error({ requestId, operation }, 'no answer in time');
        resolve({ ...unavailable(arrival, LATE_S), operation });
      }, this.answerWithinMs);
    });
    try {
      return await Promise.race([answering, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private file(path: string, { headers }: IncomingMessage): Sending {
    const file = fileAt(this.files, path);
    if (file === undefined) return { status: 404, headers: TEXT, body: 'not found\n' };
    const validity = ['etag', file.etag, 'cache-control', file.cacheControl];
    validity.push('vary', 'accept-encoding');
    if (headers['if-none-match'] === file.etag) return { status: 304, headers: validity };
    const { body, encoding } = formOf(file, headers['accept-encoding']?.toString());
    const type = ['content-type', file.type];
    if (encoding !== null) type.push('content-encoding', encoding);
    return { status: 200, headers: [...type, ...validity], body };
  }
}
