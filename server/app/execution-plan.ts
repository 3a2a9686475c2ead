// What is worked out of a document once, before it is run: which fields each place of its answer has, and how they are completed.
import {
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  leaf,
  list,
  nonNull,
  object,
  type Complete,
  type FieldPlan,
  type OperationPlan,
} from './execution-values';

/** Thrown for what only graphql itself runs: directives, abstract types, the schema asked for its own shape. */
class Unplannable extends Error {}

type Asked = Map<string, FieldNode[]>;

class Planner {
  constructor(private readonly fragments: OperationPlan['fragments']) {}

  /** The fields of an object, as all the selections that meet there ask for them. */
  fields(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly FieldPlan[] {
    if (type.isTypeOf) throw new Unplannable();
    const asked: Asked = new Map();
    const seen = new Set<string>();
    for (const set of sets) this.collect(set, asked, seen);
    return [...asked].map(([key, nodes]) => this.field(type, key, nodes));
  }

  /** Who is of the type is known without asking: no type here is abstract, so that every fragment fits its place. */
  private collect(set: SelectionSetNode, asked: Asked, seen: Set<string>): void {
    for (const selection of set.selections) {
      if (selection.directives?.length) throw new Unplannable();
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = asked.get(key);
        if (nodes === undefined) asked.set(key, [selection]);
        else nodes.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.collect(selection.selectionSet, asked, seen);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = this.fragments[selection.name.value];
        if (fragment === undefined || fragment.directives?.length) throw new Unplannable();
        this.collect(fragment.selectionSet, asked, seen);
      }
    }
  }

  private field(parentType: GraphQLObjectType, key: string, nodes: FieldNode[]): FieldPlan {
    const name = nodes[0]?.name.value ?? '';
    const definition =
      name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parentType.getFields()[name];
    // An answer is a plain object, which takes this one key for something else.
    if (definition === undefined || key === '__proto__') throw new Unplannable();
    const { type } = definition;
    return {
      ...{ key, nodes, parentType, definition },
      nullable: !isNonNullType(type),
      isPlainLeaf: !definition.resolve && isLeafType(getNullableType(type)),
      complete: this.completion(type, nodes),
    };
  }

  private completion(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isNonNullType(type)) return nonNull(this.completion(type.ofType, nodes));
    if (isListType(type)) {
      const item = this.completion(type.ofType, nodes);
      return list(item, !isNonNullType(type.ofType));
    }
    if (isLeafType(type)) return leaf(type);
    if (!isObjectType(type)) throw new Unplannable();
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return object(this.fields(type, sets));
  }
}

function plan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationPlan | null {
  const type = schema.getRootType(operation.operation);
  if (!type) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  try {
    const fields = new Planner(fragments).fields(type, [operation.selectionSet]);
    return { operation, fragments, fields };
  } catch (error) {
    if (error instanceof Unplannable) return null;
    throw error;
  }
}

const kept = new WeakMap<OperationDefinitionNode, OperationPlan | null>();

/** Works an operation's plan out for good: for the client's own documents, of which there are as many as there are. */
export function keepPlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): void {
  kept.set(operation, plan(schema, document, operation));
}

/**
 * The plan of a document's operation; null where graphql itself has to run it. Of others' documents it is made anew each
 * time: fragments make a plan far larger than the source text that bounds how many of them are kept.
 */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationPlan | null {
  const known = kept.get(operation);
  return known === undefined ? plan(schema, document, operation) : known;
}
