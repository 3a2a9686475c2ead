// The server's door to the network: how it is made, opened and closed.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { startApollo } from './apollo';
import type { App } from './app';
import { SettingError } from './config-values';
import { Documents } from './documents';
import type { PathAnswer } from './http-answer';
import { Door } from './http-door';
import type { GraphqlParts } from './http-graphql';
import { Origins } from './http-headers';
import { readStatic } from './static';

/** How a server is made. */
export interface HttpOptions {
  /** Finds out who asks; called once a request, after its document has been accepted. */
  createContext: GraphqlParts['createContext'];
  /** What answers paths of its own, beside /graphql and the client's files. */
  paths?: readonly PathAnswer[];
  /** The client's documents by their hashes. */
  persistedDocuments?: Readonly<Record<string, string>>;
  /** Where the built client lies; none is served without it. */
  clientFolder?: string;
  /** How long an answer may take, in milliseconds; 50 s unless said. */
  answerWithinMs?: number;
}

/** A server that can be opened once and closed once. */
export interface HttpServer {
  /** Opens the configured address and port; rejects with a SettingError when they cannot be had. */
  listen(): Promise<{ port: number }>;
  /** Refuses what comes new, finishes what runs (at most 10 s), closes. */
  stop(): Promise<void>;
}

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 20_000;
const CHECK_EVERY_MS = 2000;
/** Longer than a balancer's own, so that it is the balancer that closes. */
const KEEP_ALIVE_MS = 65_000;
const STOP_WITHIN_MS = 10_000;
/** Shorter than a proxy before us waits by itself (nginx: 60 s): its own page of an error is nothing that a client can read. */
const ANSWER_WITHIN_MS = 50_000;

/** The setting to mend when an address cannot be listened on. */
function listenFailure(error: NodeJS.ErrnoException): SettingError {
  const { code, message } = error;
  if (code === 'EADDRINUSE') {
    return new SettingError(`PORT: another program has it (${message})`, { cause: error });
  }
  // EACCES: ports below 1024 are the system's; anything else the address is to blame for.
  const setting = code === 'EACCES' ? 'PORT' : 'HOST';
  return new SettingError(`${setting}: cannot listen there (${message})`, { cause: error });
}

/** Prepares the client's documents and files; throws when a document does not fit the schema. */
export async function createHttpServer(
  app: App,
  schema: GraphQLSchema,
  options: HttpOptions,
): Promise<HttpServer> {
  const { createContext, clientFolder, answerWithinMs = ANSWER_WITHIN_MS } = options;
  const documents = new Documents(schema, options.persistedDocuments);
  if (documents.leftOut.length > 0) {
    app.log.info({ hashes: documents.leftOut }, 'documents left out: not in this schema');
  }
  const apollo = await startApollo(schema, documents, app.log);
  const files = await readStatic(clientFolder);
  const parts = { app, apollo, documents, origins: new Origins(app.config), createContext };
  const door = new Door(app, parts, files, options.paths ?? [], answerWithinMs);
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
        const failed = (error: NodeJS.ErrnoException): void => reject(listenFailure(error));
        server.once('error', failed);
        server.listen(app.config.port, app.config.host, () => {
          server.off('error', failed);
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
