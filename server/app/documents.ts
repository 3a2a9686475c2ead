// Which documents are run: the client's own, known at the start, and others that keep within the limits.
import { Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import { Refusal } from '../domain/refusals';
import { RefusedDocument, parseDocument, prepare, sha256, type Prepared } from './document-prepare';
import { hold } from './limits';

/** Characters of source that the documents of others may keep in memory, all together. */
const OTHERS_LENGTH = 1_000_000;

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
      const prepared = this.prepareOwn(hash, text);
      if (prepared === null) {
        this.leftOut.push(hash);
      } else {
        this.persisted.set(hash, prepared);
        this.persistedByKey.set(prepared.key, prepared);
      }
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

  /** Null when it is for another schema. */
  private prepareOwn(hash: string, text: string): Prepared | null {
    try {
      return this.lacksRootField(text) ? null : prepare(this.schema, text);
    } catch (cause) {
      const reasons = cause instanceof RefusedDocument ? cause.refusals : [cause];
      const details = reasons.map((reason) =>
        reason instanceof Refusal ? JSON.stringify(reason.details) : String(reason),
      );
      throw new Error(`persisted document ${hash.slice(0, 8)}: ${details.join(' ')}`, { cause });
    }
  }

  private lacksRootField(text: string): boolean {
    return parseDocument(text).definitions.some((definition) => {
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
