// How an operation is run: by its plan, or by graphql itself where it has none; the answers are the same.
import {
  execute,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { planOf } from './execution-plan';
import {
  completeField,
  completeFields,
  tell,
  type FieldPlan,
  type OperationPlan,
  type Run,
} from './execution-values';

/** An operation of a valid document, with what it is asked with. */
export interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  context: unknown;
}

/** Errors of variables that are counted up before the rest is left out. */
const COERCION_ERRORS = 5;

/** One after the other: a mutation begins when the one before it has been answered whole. */
async function oneByOne(run: Run, fields: readonly FieldPlan[]): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  for (const field of fields) {
    answer[field.key] = await completeField(run, field, undefined, undefined);
  }
  return answer;
}

async function runPlan(
  schema: GraphQLSchema,
  plan: OperationPlan,
  { variables: given, context }: Asked,
): Promise<ExecutionResult> {
  const { operation, fields } = plan;
  const { coerced, errors: faults } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    given,
    { maxErrors: COERCION_ERRORS },
  );
  if (coerced === undefined) return { errors: faults };
  const errors: GraphQLError[] = [];
  const run: Run = { schema, plan, context, variables: coerced, errors, nulled: new Set() };
  let data: Record<string, unknown> | null = null;
  try {
    data =
      operation.operation === OperationTypeNode.MUTATION
        ? await oneByOne(run, fields)
        : await completeFields(run, fields, undefined, undefined);
  } catch (error) {
    tell(run, undefined, error as GraphQLError);
  }
  return errors.length === 0 ? { data } : { errors, data };
}

/** Runs it; never rejects for what resolvers throw. */
export function runOperation(schema: GraphQLSchema, asked: Asked): Promise<ExecutionResult> {
  const { document, operation, variables, context } = asked;
  const plan = planOf(schema, document, operation);
  if (plan !== null) return runPlan(schema, plan, asked);
  return Promise.resolve(
    execute({
      ...{ schema, document, variableValues: variables, contextValue: context },
      operationName: operation.name?.value,
      options: { maxCoercionErrors: COERCION_ERRORS },
    }),
  );
}
