// What a GraphQL request asks for, read from a body or a query string and held to its shape.
import { BadRequest } from './http-body';

/** The parameters of GraphQL over HTTP, checked. */
export interface Parameters {
  query: string | undefined;
  /** The hash of a persisted document. */
  persisted: string | undefined;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(from: Record<string, unknown>, name: string): string | undefined {
  const value = from[name] ?? undefined;
  if (value !== undefined && typeof value !== 'string')
    throw new BadRequest(400, `${name}: want a string.`);
  return value;
}

function map(from: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = from[name] ?? {};
  if (!isMap(value)) throw new BadRequest(400, `${name}: want an object.`);
  return value;
}

/** Reads a JSON body; throws BadRequest. Batches are refused. */
export function readParameters(body: unknown): Parameters {
  if (Array.isArray(body)) throw new BadRequest(400, 'Batches are not offered.');
  if (!isMap(body)) throw new BadRequest(400, 'Send a JSON object.');
  const query = text(body, 'query');
  const { persistedQuery } = map(body, 'extensions');
  const hash = isMap(persistedQuery) ? persistedQuery['sha256Hash'] : undefined;
  const persisted = typeof hash === 'string' ? hash : undefined;
  if (!query && persisted === undefined) {
    throw new BadRequest(400, 'query: want a document, or extensions.persistedQuery.');
  }
  return {
    query,
    persisted,
    operationName: text(body, 'operationName'),
    variables: map(body, 'variables'),
  };
}

/** Reads the query string of a GET; throws BadRequest. */
export function readSearch(search: string): Parameters {
  const given = new URLSearchParams(search);
  const body: Record<string, unknown> = {};
  for (const name of ['query', 'operationName', 'variables', 'extensions']) {
    const values = given.getAll(name);
    if (values.length > 1) throw new BadRequest(400, `${name}: given more than once.`);
    const value = values[0];
    if (value === undefined) continue;
    try {
      const isJson = name === 'variables' || name === 'extensions';
      body[name] = isJson && value !== '' ? (JSON.parse(value) as unknown) : value;
    } catch {
      throw new BadRequest(400, `${name}: not JSON.`);
    }
  }
  return readParameters(body);
}

/** The two media types of GraphQL over HTTP. */
export type MediaType = 'application/json' | 'application/graphql-response+json';

/**
 * The media type of the answer: application/json unless the other is preferred to it. Null when neither is accepted.
 */
export function mediaTypeOf(accept: string | undefined): MediaType | null {
  if (accept === undefined || accept === '*/*' || accept === 'application/json')
    return 'application/json';
  let best: MediaType | null = null;
  let weight = 0;
  for (const part of accept.split(',', 20)) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters
      .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
      .find(Boolean);
    const q = quality === undefined ? 1 : Number(quality);
    const type: MediaType | null =
      range === 'application/graphql-response+json'
        ? range
        : ['application/json', 'application/*', '*/*'].includes(range)
          ? 'application/json'
          : null;
    if (type !== null && q > weight) [best, weight] = [type, q];
  }
  return best;
}
