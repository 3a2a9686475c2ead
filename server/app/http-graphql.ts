// One GraphQL request from its arrival to its answer; everything that can be refused early is.
import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { Refusal } from '../domain/refusals';
import type { Exchange, GraphqlContext } from './apollo';
import type { App } from './app';
import type { Arrival, RequestContext } from './context';
import type { Prepared } from './document-prepare';
import type { Documents } from './documents';
import { refused, type Answer } from './http-answer';
import { BadRequest, readJson } from './http-body';
import type { Origins } from './http-headers';

import {
  mediaTypeOf,
  readParameters,
  readSearch,
  type MediaType,
  type Parameters,
} from './http-parameters';
import { LIMITS, hold } from './limits';

/** What answering needs; one a server. */
export interface GraphqlParts {
  app: App;
  apollo: ApolloServer<GraphqlContext>;
  documents: Documents;
  origins: Origins;
  createContext(app: App, arrival: Arrival): Promise<RequestContext>;
}

/** Headers that no link and no form of another site can send. */
const CSRF_HEADERS = ['x-requested-with', 'apollo-require-preflight'];

/** Without a session there is nothing to forge; with one, a browser must show that this site's own page asks. */
function checkSource(request: IncomingMessage, arrival: Arrival, origins: Origins): void {
  if (arrival.sessionToken === null) return;
  const { headers, method } = request;
  if (!origins.trusts(headers)) {
    throw new BadRequest(403, 'This page may not act in a session of this site.');
  }
  // A POST has to be application/json, which no form can send.
  if (method === 'GET' && !CSRF_HEADERS.some((name) => Boolean(headers[name]))) {
    throw new BadRequest(
      400,
      `In a session a GET needs one of the headers ${CSRF_HEADERS.join(', ')}.`,
    );
  }
}

async function readRequest(request: IncomingMessage): Promise<Parameters> {
  if (request.method === 'POST') return readParameters(await readJson(request));
  if (request.method !== 'GET')
    throw new BadRequest(405, 'Use POST, or GET for queries.', ['allow', 'GET, POST']);
  const url = request.url ?? '';
  const at = url.indexOf('?');
  return readSearch(at < 0 ? '' : url.slice(at + 1));
}

function documentOf({ persisted, query }: Parameters, documents: Documents): Prepared {
  const known = persisted === undefined ? undefined : documents.known(persisted);
  if (known !== undefined) return known;
  if (!query) throw new BadRequest(400, 'PERSISTED_QUERY_NOT_FOUND');
  return documents.adHoc(query);
}

function operationOf(prepared: Prepared, name: string | undefined): Prepared['operations'][number] {
  const wanted = name || undefined;
  const found = prepared.operations.filter(
    (operation) => wanted === undefined || operation.name === wanted,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new BadRequest(400, 'operationName: want the name of one operation of the document.');
  }
  return only;
}

/**
 * Answers one request to /graphql; never throws.
 * @param named told the operation's name as soon as it is known, long before an answer that comes late
 */
export async function answerGraphql(
  parts: GraphqlParts,
  request: IncomingMessage,
  arrival: Arrival,
  named: (operation: string) => void,
): Promise<Answer> {
  const { app, documents } = parts;
  const type: MediaType | null = mediaTypeOf(request.headers.accept);
  const exchange: Exchange = {
    requestId: arrival.requestId,
    language: arrival.language,
    log: app.log,
    graphqlStatus: type === 'application/graphql-response+json',
    cost: { asked: 0, budget: LIMITS.cost, left: LIMITS.cost },
    codes: [],
  };
  let operation: string | undefined;
  let answer: Pick<Answer, 'status' | 'headers' | 'body'>;
  try {
    if (type === null)
      throw new BadRequest(406, 'Accept application/json or application/graphql-response+json.');
    checkSource(request, arrival, parts.origins);
    const parameters = await readRequest(request);
    const prepared = documentOf(parameters, documents);
    const { name, node, cost } = operationOf(prepared, parameters.operationName);
    operation = name ?? node.operation;
    named(operation);
    if (request.method === 'GET' && node.operation !== OperationTypeNode.QUERY) {
      throw new BadRequest(405, 'Send mutations by POST.', ['allow', 'POST']);
    }
    const asked = cost(parameters.variables);
    hold('cost', asked);
    exchange.cost = { asked, budget: LIMITS.cost, left: LIMITS.cost - asked };
    const context = await parts.createContext(app, arrival);
    if (prepared.revealsSchema && context.actor === null) throw new Refusal('UNAUTHENTICATED');
    // Not as HTTP, which this layer has read already: headers, media types and their like would be decided twice.
    const { body, http } = await parts.apollo.executeOperation(
      { query: prepared.text, operationName: name ?? undefined, variables: parameters.variables },
      { contextValue: Object.assign(context, { exchange }) },
    );
    if (body.kind !== 'single') throw new Error('an answer in parts');
    const { errors, data, extensions } = body.singleResult;
    const text = JSON.stringify({ errors, data, extensions });
    answer = { status: http.status ?? 200, headers: [], body: text };
  } catch (error) {
    answer = refused(error, exchange);
  }
  const contentType = `${type ?? 'application/json'}; charset=utf-8`;
  answer.headers.push('content-type', contentType, 'cache-control', 'no-store');
  return { ...answer, operation, codes: exchange.codes };
}
