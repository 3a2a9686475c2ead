// What a document costs: the fields that it may fill, lists multiplied by the page that is asked for.
import {
  Kind,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The longest page (the schema's manners: `first` is at most 100). */
const LONGEST_PAGE = 100;
/** A list without pages is bounded by the schema; it counts as so many. */
const PLAIN_LIST = 10;
/** What a root field costs besides its fields: rules and statements. */
const ROOT_FIELD = 10;
/** The whole schema, asked for once. */
const INTROSPECTION = 500;

type Variables = Readonly<Record<string, unknown>>;
type Page = number | { variable: string; fallback: number };
/** Own fields, and parts that are repeated for each item of a page. */
interface Part {
  own: number;
  repeated: { page: Page; part: Part }[];
}

const clamp = (value: unknown, fallback: number): number =>
  typeof value === 'number' && value >= 0 ? Math.min(value, LONGEST_PAGE) : fallback;

function pageOf(argument: ArgumentNode | undefined, fallback: number, defaults: Variables): Page {
  if (argument?.value.kind === Kind.INT) return clamp(Number(argument.value.value), fallback);
  if (argument?.value.kind !== Kind.VARIABLE) return fallback;
  const variable = argument.value.name.value;
  return { variable, fallback: clamp(defaults[variable], fallback) };
}

/** Compiles one operation's cost; fragments are expanded, which `checkLimits` has bounded before. */
class Compiler {
  private readonly defaults: Record<string, unknown> = {};

  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    operation: OperationDefinitionNode,
    private readonly schema: GraphQLSchema,
  ) {
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue?.kind === Kind.INT)
        this.defaults[variable.name.value] = Number(defaultValue.value);
    }
  }

  set(
    set: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    page: Page | null,
    into: Part,
  ): Part {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        this.field(selection, parent, page, into);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value;
        this.set(
          selection.selectionSet,
          on === undefined ? parent : this.schema.getType(on),
          page,
          into,
        );
      } else {
        const fragment = this.fragments.get(selection.name.value);
        const on = fragment && this.schema.getType(fragment.typeCondition.name.value);
        if (fragment) this.set(fragment.selectionSet, on, page, into);
      }
    }
    return into;
  }

  private field(
    node: FieldNode,
    parent: GraphQLNamedType | undefined,
    page: Page | null,
    into: Part,
  ): void {
    const name = node.name.value;
    if (name.startsWith('__')) {
      into.own += name === '__typename' ? 1 : INTROSPECTION;
      return;
    }
    const definition =
      isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    into.own += 1;
    // Validation names the field that does not exist.
    if (definition === undefined || node.selectionSet === undefined) return;
    const inner = getNamedType(definition.type);
    if (!isCompositeType(inner)) return;
    const first = this.first(node, definition);
    if (!isListType(getNullableType(definition.type))) {
      this.set(node.selectionSet, inner, first, into);
      return;
    }
    // The edges of a connection are as many as its page; a list of its own may have `first`, or is a plain one.
    const part = this.set(node.selectionSet, inner, null, { own: 0, repeated: [] });
    into.repeated.push({ page: first ?? page ?? PLAIN_LIST, part });
  }

  private first(node: FieldNode, definition: GraphQLField<unknown, unknown>): Page | null {
    const declared = definition.args.find((argument) => argument.name === 'first');
    if (declared === undefined) return null;
    const given = node.arguments?.find((argument) => argument.name.value === 'first');
    return pageOf(given, clamp(declared.defaultValue, LONGEST_PAGE), this.defaults);
  }
}

function evaluate(part: Part, variables: Variables): number {
  let sum = part.own;
  for (const { page, part: item } of part.repeated) {
    const times = typeof page === 'number' ? page : clamp(variables[page.variable], page.fallback);
    sum += times * evaluate(item, variables);
  }
  return sum;
}

/** How many fields an operation may fill at most, by its variables. */
export type Cost = (variables: Variables) => number;

/** Compiles the cost of an operation once; each request only evaluates it. */
export function compileCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const compiler = new Compiler(fragments, operation, schema);
  const root = schema.getRootType(operation.operation) ?? undefined;
  const fields = operation.selectionSet.selections.length;
  const whole = compiler.set(operation.selectionSet, root, null, {
    own: fields * ROOT_FIELD,
    repeated: [],
  });
  if (whole.repeated.length === 0) return () => whole.own;
  return (variables) => Math.ceil(evaluate(whole, variables));
}
