// How Apollo Server is run: it executes what was prepared before, and keeps, shows and listens to nothing itself.
import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Refusal } from '../domain/refusals';
import type { RequestContext } from './context';
import type { Documents } from './documents';
import { presentRefusal, refusalOf, type Audience } from './errors';
import { variableFaults } from './errors-input';
import { describeError } from './log';

/** One request between the HTTP layer and Apollo Server. */
export interface Exchange extends Audience {
  /** Whether the client reads application/graphql-response+json, where the status tells of request errors. */
  graphqlStatus: boolean;
  /** Shown as `extensions.cost`. */
  cost: { asked: number; budget: number; left: number };
  /** Codes of the refusals in the answer; the log has them. */
  codes: string[];
}

/** What resolvers get, and the exchange that only this layer reads. */
export type GraphqlContext = RequestContext & { exchange: Exchange };

type Sending = GraphQLRequestContextWillSendResponse<GraphqlContext>;

/** The errors of an answer as refusals; variables that do not fit are named field by field. */
function present(sending: Sending, exchange: Exchange): GraphQLFormattedError[] {
  const { errors = [], schema, operation, request } = sending;
  if (
    errors[0]?.extensions['code'] === 'BAD_USER_INPUT' &&
    errors[0].path === undefined &&
    operation
  ) {
    const faults = variableFaults(schema, operation, request.variables ?? {});
    exchange.codes.push('INVALID');
    return [presentRefusal(new Refusal('INVALID', { faults }), exchange.language)];
  }
  return errors.map((error) => {
    const refusal = refusalOf(error, exchange);
    exchange.codes.push(refusal.code);
    return presentRefusal(refusal, exchange.language, error.path);
  });
}

function willSendResponse(sending: Sending): Promise<void> {
  const { exchange } = sending.contextValue;
  const { body, http } = sending.response;
  if (body.kind === 'single') {
    const result = body.singleResult;
    if (sending.errors !== undefined) {
      result.errors = present(sending, exchange);
      // Without `data` nothing was executed: 400, or 200 for clients of application/json (GraphQL over HTTP).
      if (result.data === undefined) http.status = exchange.graphqlStatus ? 400 : 200;
    }
    result.extensions = { cost: exchange.cost };
  }
  return Promise.resolve();
}

const listener = { willSendResponse };

const presentation: ApolloServerPlugin<GraphqlContext> = {
  requestDidStart: () => Promise.resolve(listener),
  unexpectedErrorProcessingRequest({ requestContext, error }) {
    const { requestId, log } = requestContext.contextValue.exchange;
    log.error({ requestId, error: describeError(error) }, 'bug');
    return Promise.resolve();
  },
};

/**
 * An Apollo Server that is started; its documents come from `documents` alone. It is asked through `executeOperation`:
 * what a request may look like and where it may come from the door has checked by then.
 */
export async function startApollo(
  schema: GraphQLSchema,
  documents: Documents,
  log: Logger,
): Promise<ApolloServer<GraphqlContext>> {
  const server = new ApolloServer<GraphqlContext>({
    schema,
    // Bounded by source size in documents.ts; the store of its own counts no source text.
    documentStore: {
      get: (key) => Promise.resolve(documents.byKey(key.slice(key.indexOf(':') + 1))),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(true),
    },
    plugins: [ApolloServerPluginCacheControlDisabled(), presentation],
    // Decided in documents.ts by who asks.
    introspection: true,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    executionOptions: { maxCoercionErrors: 5 },
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message: unknown) => log.warn({ message: String(message) }, 'apollo'),
      error: (message: unknown) => log.error({ message: String(message) }, 'apollo'),
    },
  });
  await server.start();
  return server;
}
