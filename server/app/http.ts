// The server's door: which path goes where, with which headers, and how it opens and closes.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../domain/refusals';
import { startApollo } from './apollo';
import type { App } from './app';
import { Arrivals } from './http-arrival';
import type { Arrival, RequestContext } from './context';
import { Documents } from './documents';
import { describeError, logRequest } from './log';
import { presentRefusal } from './errors';
import { answerGraphql, type GraphqlParts } from './http-graphql';
import { Origins, securityHeaders } from './http-headers';
import { unreadiness } from './http-health';
import { fileAt, formOf, readStatic, type StaticFiles } from './static';

/** How a server is made. */
export interface HttpOptions {
  /** Finds out who asks; called once a request, after the document has been accepted. */
  createContext(app: App, arrival: Arrival): Promise<RequestContext>;
  /** The client's documents by their hashes. */
  persistedDocuments?: Readonly<Record<string, string>>;
  /** Where the built client lies; none is served without it. */
  clientFolder?: string;
}

/** A server that can be opened once and closed once. */
export interface HttpServer {
  /** Opens the configured port; rejects when it is taken. */
  listen(): Promise<{ port: number }>;
  /** Refuses new requests, finishes those that run (at most 10 s), closes. */
  stop(): Promise<void>;
}

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 20_000;
const CHECK_EVERY_MS = 2000;
/** Longer than a balancer's own, so that it is the balancer that closes. */
const KEEP_ALIVE_MS = 65_000;
const STOP_WITHIN_MS = 10_000;

/** What has been sent, for the log. */
interface Sent {
  status: number;
  operation?: string | undefined;
  codes?: string[] | undefined;
}

class Door {
  stopping = false;

  constructor(
    private readonly app: App,
    private readonly parts: GraphqlParts,
    private readonly arrivals: Arrivals,
    private readonly files: StaticFiles,
    private readonly headers: string[] = securityHeaders(app.config),
  ) {}

  /** Answers one request and writes its line. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const start = performance.now();
    const url = request.url ?? '/';
    const query = url.indexOf('?');
    const path = query < 0 ? url : url.slice(0, query);
    const cookies: string[] = [];
    const arrival = await this.arrivals.of(request, cookies);
    let sent: Sent;
    try {
      sent = await this.route(path, request, response, arrival, cookies);
    } catch (error) {
      this.app.log.error({ requestId: arrival.requestId, error: describeError(error) }, 'bug');
      response.destroy();
      sent = { status: 500 };
    }
    const { requestId } = arrival;
    const method = request.method ?? '';
    logRequest(this.app.log, { requestId, method, path, ...sent, ms: performance.now() - start });
  }

  private async route(
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    arrival: Arrival,
    cookies: string[],
  ): Promise<Sent> {
    const send = (status: number, headers: string[], body: string | Buffer = ''): Sent => {
      const list = ['x-request-id', arrival.requestId, ...this.headers, ...headers];
      for (const cookie of cookies) list.push('set-cookie', cookie);
      if (this.stopping) list.push('connection', 'close');
      if (status !== 204 && status !== 304)
        list.push('content-length', String(Buffer.byteLength(body)));
      response.writeHead(status, list);
      response.end(request.method === 'HEAD' ? undefined : body);
      return { status };
    };
    if (path === '/graphql') {
      const cors = this.parts.origins.cors(request.headers);
      if (request.method === 'OPTIONS')
        return send(204, [...cors, ...this.parts.origins.preflight(request.headers)]);
      if (this.stopping)
        return send(
          503,
          ['content-type', 'application/json', 'retry-after', '2'],
          unavailable(arrival),
        );
      const { status, headers, body, operation, codes } = await answerGraphql(
        this.parts,
        request,
        arrival,
      );
      return { ...send(status, [...headers, ...cors], body), operation, codes };
    }
    request.resume();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(405, ['allow', 'GET, HEAD']);
    const text = ['content-type', 'text/plain; charset=utf-8', 'cache-control', 'no-store'];
    if (path === '/healthz') return send(200, text, 'ok\n');
    if (path === '/readyz') {
      const reason = this.stopping
        ? 'the server is stopping'
        : await unreadiness(this.app.database);
      return reason === null ? send(200, text, 'ok\n') : send(503, text, `${reason}\n`);
    }
    const file = fileAt(this.files, path);
    if (file === undefined) return send(404, text, 'not found\n');
    const validity = [
      'etag',
      file.etag,
      'cache-control',
      file.cacheControl,
      'vary',
      'accept-encoding',
    ];
    if (request.headers['if-none-match'] === file.etag) return send(304, validity);
    const { body, encoding } = formOf(file, request.headers['accept-encoding']?.toString());
    const type = [
      'content-type',
      file.type,
      ...(encoding === null ? [] : ['content-encoding', encoding]),
    ];
    return send(200, [...type, ...validity], body);
  }
}

function unavailable({ language }: Arrival): string {
  return JSON.stringify({
    errors: [presentRefusal(new Refusal('UNAVAILABLE', { retryAfter: 2 }), language)],
  });
}

/** Prepares the client's documents and files; throws when a document does not fit the schema. */
export async function createHttpServer(
  app: App,
  schema: GraphQLSchema,
  options: HttpOptions,
): Promise<HttpServer> {
  const documents = new Documents(schema, options.persistedDocuments);
  const apollo = await startApollo(schema, documents, app.log);
  const files: StaticFiles =
    options.clientFolder === undefined ? new Map() : await readStatic(options.clientFolder);
  const { createContext } = options;
  const parts = { app, apollo, documents, origins: new Origins(app.config), createContext };
  const door = new Door(app, parts, new Arrivals(app), files);
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_EVERY_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    (request, response) => void door.handle(request, response),
  );
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(app.config.port, app.config.host, () => {
          server.off('error', reject);
          resolve({ port: (server.address() as AddressInfo).port });
        });
      }),
    async stop() {
      door.stopping = true;
      await new Promise<void>((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      });
      await apollo.stop();
    },
  };
}
