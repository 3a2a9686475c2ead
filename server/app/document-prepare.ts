// What is done to a document before it is run: parsed, measured, validated, in this order.
import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { Refusal } from '../domain/refusals';
import { LIMITS, checkLimits, hold } from './limits';
import { compileCost, type Cost } from './limits-cost';
import { revealsSchema } from './limits-introspection';

/** A document that was parsed, measured and found valid. */
export interface Prepared {
  /** SHA-256 of the text, hexadecimal; what Apollo Server asks its document store for. */
  key: string;
  text: string;
  document: DocumentNode;
  operations: { name: string | null; node: OperationDefinitionNode; cost: Cost }[];
  /** Whether it asks for the shape of the schema, which is for those who are signed in. */
  revealsSchema: boolean;
}

/** Several reasons at once why a document cannot be run. */
export class RefusedDocument extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super('document refused');
  }
}

/** What a document is known by: SHA-256 of its text, hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Parses a text, without locations: they would keep the source alive. Throws Refusal or RefusedDocument. */
export function parseDocument(text: string): DocumentNode {
  hold('length', text.length);
  try {
    return parse(text, { noLocation: true, maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refusal('TOO_COSTLY', { measure: 'depth', limit: LIMITS.depth });
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes('Parsing aborted')) {
      throw new Refusal('TOO_COSTLY', { measure: 'tokens', limit: LIMITS.tokens });
    }
    const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 };
    throw new RefusedDocument([
      new Refusal('BAD_REQUEST', { reason: `Line ${line}, column ${column}: ${error.message}` }),
    ]);
  }
}

/** Parses, measures and validates a text, in this order: nothing is validated that is not small. */
export function prepare(schema: GraphQLSchema, text: string, key = sha256(text)): Prepared {
  const document = parseDocument(text);
  checkLimits(document);
  const nodes = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (nodes.some((node) => node.operation === OperationTypeNode.SUBSCRIPTION)) {
    throw new RefusedDocument([
      new Refusal('BAD_REQUEST', { reason: 'There are no subscriptions.' }),
    ]);
  }
  const errors = validate(schema, document, undefined, {
    maxErrors: LIMITS.errors,
    hideSuggestions: true,
  });
  if (errors.length > 0) {
    throw new RefusedDocument(
      errors.map((error) => new Refusal('BAD_REQUEST', { reason: error.message })),
    );
  }
  const operations = nodes.map((node) => ({
    name: node.name?.value ?? null,
    node,
    cost: compileCost(schema, document, node),
  }));
  return { key, text, document, operations, revealsSchema: revealsSchema(document) };
}
