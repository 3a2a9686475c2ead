// Which field of the input an error names, when the schema or a validator refused a value.
import {
  GraphQLError,
  coerceInputValue,
  isInputType,
  typeFromAST,
  valueFromAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { isRefusal, type Fault } from '../domain/refusals';

/** As many as a form can show; a list of ten thousand wrong items names the first. */
const MOST_FAULTS = 100;

const MISSING = /^Field "(\w+)" of required type/;
const UNDEFINED = /^Field "(\w+)" is not defined by type/;

function dotted(parts: readonly (string | number)[]): string {
  return parts.reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${part}]` : `${path}.${part}`.replace(/^\./, ''),
    '',
  );
}

function coercionFaults(
  parts: readonly (string | number)[],
  value: unknown,
  error: Error,
): Fault[] {
  const original = (error as { originalError?: unknown }).originalError;
  if (isRefusal(original, 'INVALID')) {
    return original.details.faults.map((fault) => ({ ...fault, path: dotted(parts) }));
  }
  const missing = MISSING.exec(error.message)?.[1];
  if (missing !== undefined) return [{ path: dotted([...parts, missing]), rule: 'required' }];
  const undefinedField = UNDEFINED.exec(error.message)?.[1];
  if (undefinedField !== undefined) {
    return [{ path: dotted([...parts, undefinedField]), rule: 'notAllowed' }];
  }
  if (value === null || value === undefined) return [{ path: dotted(parts), rule: 'required' }];
  return [{ path: dotted(parts), rule: 'format' }];
}

/**
 * Every fault of the variables against their declared types, each with its path ('input.courses[2].hours').
 * Empty when the variables fit.
 */
export function variableFaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Fault[] {
  const faults: Fault[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (type === undefined || !isInputType(type)) continue;
    const given = Object.hasOwn(variables, name)
      ? variables[name]
      : definition.defaultValue && valueFromAST(definition.defaultValue, type);
    coerceInputValue(given, type, (path, value, error) => {
      if (faults.length < MOST_FAULTS)
        faults.push(...coercionFaults([name, ...path], value, error));
    });
  }
  return faults;
}

/**
 * The faults of an argument that graphql itself refused at execution, or null when the error is of another kind. What a
 * validator adds to such an error (the whole input) is never passed on.
 */
export function argumentFaults(error: unknown): Fault[] | null {
  if (!(error instanceof GraphQLError)) return null;
  const named = /^Argument "(\w+)"/.exec(error.message)?.[1];
  if (named !== undefined && error.originalError === undefined) {
    const missing = /required|not be null/.test(error.message);
    return [{ path: named, rule: missing ? 'required' : 'format' }];
  }
  const refusedInput = error.extensions['code'] === 'BAD_USER_INPUT';
  return refusedInput ? [{ path: 'input', rule: 'format' }] : null;
}
