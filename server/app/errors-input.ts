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
import { ArgumentValidationError } from 'type-graphql';
import { isRefusal, type Fault, type FaultRule } from '../domain/refusals';

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

const RULES: Readonly<Record<string, FaultRule>> = {
  isDefined: 'required',
  isNotEmpty: 'required',
  arrayNotEmpty: 'required',
  isInt: 'integer',
  min: 'min',
  isPositive: 'min',
  max: 'max',
  minLength: 'tooShort',
  maxLength: 'tooLong',
  isLength: 'tooLong',
  arrayMinSize: 'tooFew',
  arrayMaxSize: 'tooMany',
  arrayUnique: 'duplicate',
  isIn: 'unknown',
  whitelistValidation: 'notAllowed',
};

interface ValidatorError {
  property: string;
  constraints?: Record<string, string>;
  children?: ValidatorError[];
}

function validatorFaults(at: string, errors: readonly ValidatorError[]): Fault[] {
  return errors.flatMap((error) => {
    const own = /^\d+$/.test(error.property) ? `[${error.property}]` : `.${error.property}`;
    const path = `${at}${own}`.replace(/^\./, '');
    const broken = Object.entries(error.constraints ?? {}).map(([name, sentence]): Fault => {
      const bound = /(\d+(?:\.\d+)?)(?=\D*$)/.exec(sentence)?.[1];
      const rule = RULES[name] ?? 'format';
      return bound === undefined ? { path, rule } : { path, rule, limit: Number(bound) };
    });
    return [...broken, ...validatorFaults(path, error.children ?? [])];
  });
}

/** The argument whose fields the validator named: our mutations take one `input`, our queries plain arguments. */
function argumentOf(error: GraphQLError): string {
  const field = error.nodes?.[0];
  const names =
    field?.kind === 'Field' ? (field.arguments ?? []).map((node) => node.name.value) : [];
  return names.length === 1 && names[0] === 'input' ? 'input' : '';
}

/**
 * The faults of an argument that class-validator or graphql itself refused, or null when the error is of another kind.
 * The value and the object that class-validator keeps in `target` are never passed on.
 */
export function argumentFaults(error: unknown): Fault[] | null {
  if (!(error instanceof GraphQLError)) return null;
  const inner = error.originalError instanceof GraphQLError ? error.originalError : error;
  if (inner instanceof ArgumentValidationError) {
    const list = inner.extensions['validationErrors'] as ValidatorError[];
    return validatorFaults(argumentOf(error), list).slice(0, MOST_FAULTS);
  }
  const named = /^Argument "(\w+)"/.exec(inner.message)?.[1];
  if (named !== undefined && inner.originalError === undefined) {
    return [
      { path: named, rule: /required|not be null/.test(inner.message) ? 'required' : 'format' },
    ];
  }
  return inner.extensions['code'] === 'BAD_USER_INPUT' ? [{ path: 'input', rule: 'format' }] : null;
}
