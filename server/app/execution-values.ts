// How the value of a field becomes its part of the answer, and what an error on the way leaves: word for word as graphql does it.
import {
  getArgumentValues,
  GraphQLError,
  GraphQLID,
  GraphQLString,
  locatedError,
  responsePathAsArray,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** A place in an answer, linked to the one that it stands in. */
export type Path = GraphQLResolveInfo['path'];

/** One field of an answer: where it stands, what gives its value, and what becomes of that. */
export interface FieldPlan {
  /** What the answer calls it: its alias, or its name. */
  key: string;
  /** The places of the document that ask for it. */
  nodes: readonly FieldNode[];
  parentType: GraphQLObjectType;
  definition: GraphQLField<unknown, unknown>;
  /** Whether an error ends here, as a null. */
  nullable: boolean;
  /** Whether it is a property of its object, with nothing below it. */
  isPlainLeaf: boolean;
  complete: Complete;
}

/** What a whole operation answers. */
export interface OperationPlan {
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  fields: readonly FieldPlan[];
}

/** One request on its way through a plan. */
export interface Run {
  schema: GraphQLSchema;
  plan: OperationPlan;
  context: unknown;
  variables: Record<string, unknown>;
  errors: GraphQLError[];
  /** Places that an error has made null: of what stands there, or below, no other error is told. */
  nulled: Set<Path | undefined>;
}

/**
 * Completes a value; answers it, or a promise of it, and throws what went wrong.
 * @param path undefined for a leaf, which makes its own where it fails
 */
export type Complete = (
  run: Run,
  field: FieldPlan,
  path: Path | undefined,
  value: unknown,
) => unknown;

/** Whether a value is still to come. */
export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { then?: unknown }).then === 'function';

const nameOf = ({ parentType, definition }: FieldPlan): string =>
  `${parentType.name}.${definition.name}`;

/** A value that must be there. */
export const nonNull =
  (complete: Complete): Complete =>
  (run, field, path, value) => {
    const completed = complete(run, field, path, value);
    if (completed === null) {
      throw new Error(`Cannot return null for non-nullable field ${nameOf(field)}.`);
    }
    return completed;
  };

/** A scalar or an enum. */
export function leaf(type: GraphQLLeafType): Complete {
  // What serialising such a text answers is the text.
  const isText = type === GraphQLString || type === GraphQLID;
  return (_run, _field, _path, value) => {
    if (isText && typeof value === 'string') return value;
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) return null;
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined) {
      throw new Error(`Expected ${type.name} to serialize to a value that is not null.`);
    }
    return serialized;
  };
}

/** An object with its fields. */
export const object =
  (fields: readonly FieldPlan[]): Complete =>
  (run, _field, path, value) => {
    if (value instanceof Error) throw value;
    return value === null || value === undefined ? null : completeFields(run, fields, value, path);
  };

/** A list; an error in an item ends there, if the item may be null. */
export function list(complete: Complete, itemNullable: boolean): Complete {
  return (run, field, path, value) => {
    if (value instanceof Error) throw value;
    if (value === null || value === undefined) return null;
    if (typeof value !== 'object' || !(Symbol.iterator in value)) {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${nameOf(field)}".`,
      );
    }
    const items: unknown[] = [];
    let waits = false;
    try {
      for (const item of value as Iterable<unknown>) {
        const itemPath = { prev: path, key: items.length, typename: undefined };
        const completed = attempt(run, field, itemNullable, itemPath, item, complete);
        waits ||= isPromise(completed);
        items.push(completed);
      }
    } catch (error) {
      // What is still on its way may fail, too; unheard, that would end the process.
      if (waits) Promise.all(items).catch(() => undefined);
      throw error;
    }
    return waits ? Promise.all(items) : items;
  };
}

/** Completes a value that may still be to come; where that fails, what the error leaves of it. */
function attempt(
  run: Run,
  field: FieldPlan,
  nullable: boolean,
  path: Path,
  value: unknown,
  complete: Complete,
): unknown {
  try {
    const completed = isPromise(value)
      ? value.then((item) => complete(run, field, path, item))
      : complete(run, field, path, value);
    return isPromise(completed) ? orFail(completed, run, field, nullable, path) : completed;
  } catch (error) {
    return fail(run, field, nullable, path, error);
  }
}

/** Apart, so that what does not wait makes no function for the case that it fails. */
const orFail = (
  completed: Promise<unknown>,
  run: Run,
  field: FieldPlan,
  nullable: boolean,
  path: Path,
): Promise<unknown> =>
  completed.then(undefined, (error: unknown) => fail(run, field, nullable, path, error));

function isNulled({ nulled }: Run, path: Path | undefined): boolean {
  if (nulled.size === 0) return false;
  for (let place = path; place !== undefined; place = place.prev) {
    if (nulled.has(place)) return true;
  }
  return nulled.has(undefined);
}

/** Tells an error of a place that is null because of it, unless that, or what it stands in, is null already. */
export function tell(run: Run, path: Path | undefined, error: GraphQLError): void {
  if (isNulled(run, path)) return;
  run.nulled.add(path);
  run.errors.push(error);
}

/** What an error leaves of a value: null where it may be null, else the error goes on to what the value stands in. */
function fail(run: Run, field: FieldPlan, nullable: boolean, path: Path, error: unknown): null {
  const located = locatedError(error, field.nodes, responsePathAsArray(path));
  if (!nullable) throw located;
  tell(run, path, located);
  return null;
}

const pathTo = ({ key, parentType }: FieldPlan, parent: Path | undefined): Path => ({
  prev: parent,
  key,
  typename: parentType.name,
});

function infoOf(run: Run, { definition, nodes, parentType }: FieldPlan, path: Path) {
  return {
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType,
    path,
    schema: run.schema,
    fragments: run.plan.fragments,
    rootValue: undefined,
    operation: run.plan.operation,
    variableValues: run.variables,
  } satisfies GraphQLResolveInfo;
}

const argumentsOf = (
  run: Run,
  { definition, nodes: [node] }: FieldPlan,
): Record<string, unknown> =>
  definition.args.length === 0 || node === undefined
    ? {}
    : getArgumentValues(definition, node, run.variables);

/** What a field is before it is completed: what its resolver answers, else the source's own property. */
function valueOf(run: Run, field: FieldPlan, source: unknown, path: Path): unknown {
  const { resolve, name } = field.definition;
  if (resolve)
    return resolve(source, argumentsOf(run, field), run.context, infoOf(run, field, path));
  const property = propertyOf(source, name);
  if (typeof property !== 'function') return property;
  const given = [argumentsOf(run, field), run.context, infoOf(run, field, path)] as const;
  return (property as (...values: unknown[]) => unknown).call(source, ...given);
}

const propertyOf = (source: unknown, name: string): unknown =>
  (typeof source === 'object' && source !== null) || typeof source === 'function'
    ? (source as Record<string, unknown>)[name]
    : undefined;

/** One field of an object, or a promise of it. */
export function completeField(
  run: Run,
  field: FieldPlan,
  source: unknown,
  parent: Path | undefined,
): unknown {
  const { nullable, complete, isPlainLeaf } = field;
  if (isPlainLeaf) {
    // Most fields are: what they are stands in the source, and nothing hangs on their path unless they fail.
    try {
      const value = propertyOf(source, field.definition.name);
      if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
        return complete(run, field, undefined, value);
      }
    } catch (error) {
      return fail(run, field, nullable, pathTo(field, parent), error);
    }
  }
  const path = pathTo(field, parent);
  let value: unknown;
  try {
    value = valueOf(run, field, source, path);
  } catch (error) {
    return fail(run, field, nullable, path, error);
  }
  return attempt(run, field, nullable, path, value, complete);
}

async function arrived(answer: Record<string, unknown>): Promise<Record<string, unknown>> {
  const values = await Promise.all(Object.values(answer));
  Object.keys(answer).forEach((key, at) => (answer[key] = values[at]));
  return answer;
}

/** The fields of an object, all at once; a promise where one of them is. */
export function completeFields(
  run: Run,
  fields: readonly FieldPlan[],
  source: unknown,
  path: Path | undefined,
): Record<string, unknown> | Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  let waits = false;
  try {
    for (const field of fields) {
      const completed = completeField(run, field, source, path);
      waits ||= isPromise(completed);
      answer[field.key] = completed;
    }
  } catch (error) {
    if (!waits) throw error;
    // As in a list, what is still on its way may fail, too; graphql waits for it here.
    return arrived(answer).finally(() => {
      throw error;
    });
  }
  return waits ? arrived(answer) : answer;
}
