// Which documents are run: the client's own, known at the start, and others that keep within the limits.
import { createHash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
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

/** Characters of source that the documents of others may keep in memory, all together. */
const OTHERS_LENGTH = 1_000_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function parsed(text: string): DocumentNode {
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
  const document = parsed(text);
  checkLimits(document);
  const nodes = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (nodes.some((node) => node.operation === 'subscription')) {
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

/** The documents of one server. */
export class Documents {
  /** By the hash under which the client knows them. */
  private readonly persisted = new Map<string, Prepared>();
  private readonly persistedByKey = new Map<string, Prepared>();
  /** Those of others; the one used longest ago comes first. */
  private readonly others = new Map<string, Prepared>();
  private othersLength = 0;
  /** Persisted documents whose root fields this schema does not have (a mutation of demonstrations). */
  readonly leftOut: string[] = [];

  /** Prepares the client's documents; throws when one of them is invalid. */
  constructor(
    private readonly schema: GraphQLSchema,
    persisted: Readonly<Record<string, string>> = {},
  ) {
    for (const [hash, text] of Object.entries(persisted)) {
      if (this.lacksRootField(text)) {
        this.leftOut.push(hash);
        continue;
      }
      const prepared = this.prepareOwn(hash, text);
      this.persisted.set(hash, prepared);
      this.persistedByKey.set(prepared.key, prepared);
    }
  }

  /** The document of a persisted hash, if the client's list has it. */
  known(hash: string): Prepared | undefined {
    return this.persisted.get(hash);
  }

  /** The document of a text, from the cache or prepared now; throws Refusal or RefusedDocument. */
  adHoc(text: string): Prepared {
    hold('length', text.length);
    const key = sha256(text);
    const known = this.persistedByKey.get(key) ?? this.others.get(key);
    if (known !== undefined) {
      if (this.others.delete(key)) this.others.set(key, known);
      return known;
    }
    const prepared = prepare(this.schema, text, key);
    this.others.set(key, prepared);
    this.othersLength += text.length;
    for (const [oldest, { text: source }] of this.others) {
      if (this.othersLength <= OTHERS_LENGTH) break;
      this.others.delete(oldest);
      this.othersLength -= source.length;
    }
    return prepared;
  }

  /** By the SHA-256 of the text; for Apollo Server, which keeps none itself. */
  byKey(key: string): DocumentNode | undefined {
    return (this.persistedByKey.get(key) ?? this.others.get(key))?.document;
  }

  private prepareOwn(hash: string, text: string): Prepared {
    try {
      return prepare(this.schema, text);
    } catch (error) {
      const refusals = error instanceof RefusedDocument ? error.refusals : [error];
      const reasons = refusals.map((refusal) =>
        JSON.stringify((refusal as Refusal).details ?? String(refusal)),
      );
      throw new Error(`persisted document ${hash.slice(0, 8)}: ${reasons.join(' ')}`);
    }
  }

  private lacksRootField(text: string): boolean {
    return parsed(text).definitions.some((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return false;
      const fields = this.schema.getRootType(definition.operation)?.getFields() ?? {};
      return definition.selectionSet.selections.some(
        (node) =>
          node.kind === Kind.FIELD &&
          !node.name.value.startsWith('__') &&
          !(node.name.value in fields),
      );
    });
  }
}
