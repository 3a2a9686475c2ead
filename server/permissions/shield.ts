// The graphql-shield rules: derived from the matrix, one for each root field, deny for what has no row.
import { deny, rule, shield } from 'graphql-shield';
import type { GraphQLSchema } from 'graphql';
import { middleware, type IMiddlewareGenerator, type IMiddlewareTypeMap } from 'graphql-middleware';
import type { Actor } from '../domain/actor';
import type { Instant } from '../domain/instant';
import { Refusal } from '../domain/refusals';
import type { Role } from '../domain/roles';
import { isOpenAt, type Audience, type Span } from '../domain/windows';
import { accountActions, type AccountPlace } from './account-management';
import { decide, type Place } from './decide';
import { permission, type Action } from './matrix';
import { MUTATIONS, QUERIES, type Operation, type PlaceKind } from './operations';

/** What a rule needs of a request. */
export interface Asker {
  actor: Actor | null;
  now: Instant;
}

/** What a request names, wherever it stands: in the arguments or in `input`. */
export interface Named {
  /** That of the unit, account or teacher, where the field is that itself. */
  id?: string;
  unitId?: string;
  accountId?: string;
  teacherId?: string;
  transferId?: string;
  importId?: string;
  requestId?: string;
  /** The tier that an account is to have. */
  tier?: Role;
  jurisdictionCode?: string;
  year?: number;
  idempotencyKey?: string;
}

/** What rules must look up; the stored rows govern, never what a client says of them. */
export interface Facts<Context extends Asker> {
  /** Where a unit is today; null when there is none. */
  unitPlace(context: Context, unitId: string): Promise<Place | null>;
  /** Where a school stands on a cycle's snapshot; null when it is not on it. */
  rosterPlace(context: Context, year: number, unitId: string): Promise<Place | null>;
  /** Where an account is, and what it is; null when there is none. */
  accountPlace(context: Context, accountId: string): Promise<AccountPlace | null>;
  /** Where a teacher, a transfer's unit or an import is today; null when there is none. */
  recordPlace(
    context: Context,
    kind: 'teacher' | 'import' | 'presentUnit' | 'askingUnit',
    id: string,
  ): Promise<Place | null>;
  /** Where a request for more time belongs, on its cycle's snapshot; null when there is none. */
  requestPlace(context: Context, requestId: string): Promise<Place | null>;
  /** Whether any cycle's cutoff has come and its snapshot is late: the roster is shut until then (D4.6). */
  rosterShut(context: Context): Promise<boolean>;
  /** Whether a cycle's cutoff has come and its snapshot is late: nobody is on it yet, and nobody is off it. */
  rosterPending(context: Context, year: number): Promise<boolean>;
  /** The window as it concerns the actor or the unit, extensions folded in; null for who is not on the snapshot. */
  window(context: Context, audience: Audience, named: Named): Promise<Span | null>;
  /** Whether this person's key was answered before: its retry gets the first answer, also after closing (D4.7). */
  answered(context: Context, idempotencyKey: string): Promise<boolean>;
}

/** What is told of who or what is not on a cycle's snapshot: that it is still to be taken, if it is, else `otherwise`. */
async function offRoster<Context extends Asker>(
  facts: Facts<Context>,
  context: Context,
  { year = 0 }: Named,
  otherwise: 'NOT_FOUND' | 'NOT_ON_ROSTER',
): Promise<Refusal> {
  const pending = await facts.rosterPending(context, year);
  return new Refusal(pending ? 'ROSTER_PENDING' : otherwise);
}

const listed = (action: Operation['action']): readonly Action[] =>
  typeof action === 'string' ? [action] : action;

/** The decision about several actions, any of which is enough: null, or the refusal that says most. */
function decideAny(actor: Actor | null, actions: readonly Action[], place: Place): Refusal | null {
  const refusals = actions.map((action) => decide(actor, action, place));
  if (refusals.includes(null)) return null;
  return (
    refusals.find((refusal) => refusal?.code === 'NOT_FOUND') ??
    refusals[0] ??
    new Refusal('FORBIDDEN')
  );
}

/** Whether the place of an operation allows it; null when it does. */
async function placeRefusal<Context extends Asker>(
  facts: Facts<Context>,
  context: Context,
  { action, place }: Operation,
  named: Named,
): Promise<Refusal | null> {
  const { actor } = context;
  const actions = listed(action);
  // Who may do it nowhere is refused before anything is looked up.
  const anywhere = decideAny(actor, actions, {
    unitId: actor?.unitId ?? undefined,
    jurisdictionCode: actor?.jurisdictionCode,
  });
  if (place === 'self' || place === 'nowhere') return anywhere;
  // Whoever has no place today, such as a teacher who has left, gets a list with nothing in it.
  if (place === 'narrowed') return anywhere?.code === 'NOT_FOUND' ? null : anywhere;
  if (anywhere !== null && anywhere.code !== 'NOT_FOUND') return anywhere;
  if (place === 'account') return accountRefusal(facts, context, actions, named);
  const found = await locate(facts, context, place, named);
  if (found !== null) return decideAny(actor, actions, found);
  return place === 'rosterUnit'
    ? offRoster(facts, context, named, 'NOT_FOUND')
    : new Refusal('NOT_FOUND');
}

/** What managing an account is, is decided by the account; who may see it and not do it is told so (D2.4). */
async function accountRefusal<Context extends Asker>(
  facts: Facts<Context>,
  context: Context,
  actions: readonly Action[],
  { id = '', accountId = id, tier }: Named,
): Promise<Refusal | null> {
  const { actor } = context;
  const found = await facts.accountPlace(context, accountId);
  if (found === null) return new Refusal('NOT_FOUND');
  if (actions.length === 1) return decideAny(actor, actions, found);
  const fitting = accountActions(found, tier).filter((action) => actions.includes(action));
  const refusal = decideAny(actor, fitting, found);
  if (refusal === null) return null;
  return decide(actor, 'ACCOUNT_READ', found) === null
    ? new Refusal('FORBIDDEN')
    : new Refusal('NOT_FOUND');
}

async function locate<Context extends Asker>(
  facts: Facts<Context>,
  context: Context,
  place: PlaceKind,
  named: Named,
): Promise<Place | null> {
  const { id = '', unitId = id, jurisdictionCode = '', year = 0 } = named;
  switch (place) {
    case 'jurisdiction':
      return { jurisdictionCode };
    case 'unit':
      return facts.unitPlace(context, unitId);
    case 'rosterUnit':
      return facts.rosterPlace(context, year, unitId);
    case 'teacher':
      return facts.recordPlace(context, place, named.teacherId ?? id);
    case 'import':
      return facts.recordPlace(context, place, named.importId ?? id);
    case 'presentUnit':
    case 'askingUnit':
      return facts.recordPlace(context, place, named.transferId ?? id);
    case 'extensionRequest':
      return facts.requestPlace(context, named.requestId ?? id);
    default:
      return null;
  }
}

/** Whether what the action waits for is open at the instant of arrival; null when it is, or when it waits for nothing. */
async function gateRefusal<Context extends Asker>(
  facts: Facts<Context>,
  context: Context,
  action: Operation['action'],
  named: Named,
): Promise<Refusal | null> {
  const gate = typeof action === 'string' ? permission(action).gate : undefined;
  if (gate === undefined) return null;
  if (gate === 'ROSTER') {
    if (!(await facts.rosterShut(context))) return null;
    return (await facts.answered(context, named.idempotencyKey ?? ''))
      ? null
      : new Refusal('ROSTER_PENDING');
  }
  const span = await facts.window(context, gate, named);
  if (span === null) return offRoster(facts, context, named, 'NOT_ON_ROSTER');
  if (isOpenAt(span, context.now)) return null;
  if (await facts.answered(context, named.idempotencyKey ?? '')) return null;
  return new Refusal('WINDOW_CLOSED', {
    opensAt: span.opensAt,
    closesAt: span.closesAt,
    serverTime: context.now,
    audience: gate,
  });
}

/** The whole decision about one root field: null when it may go on. */
export async function refusalOf<Context extends Asker>(
  facts: Facts<Context>,
  operation: Operation,
  context: Context,
  named: Named,
): Promise<Refusal | null> {
  return (
    (await placeRefusal(facts, context, operation, named)) ??
    (await gateRefusal(facts, context, operation.action, named))
  );
}

function ruleFor<Context extends Asker>(
  facts: Facts<Context>,
  field: string,
  operation: Operation,
) {
  const name = `${field}:${listed(operation.action).join('+')}`;
  return rule(name, { cache: 'no_cache' })(
    async (_parent, args: Named & { input?: Named }, context: Context) =>
      (await refusalOf(facts, operation, context, args.input ?? args)) ?? true,
  );
}

/** Throws for a root field that the operations do not know: nothing is served without a decision. */
export function assertEveryFieldHasARow(schema: GraphQLSchema): void {
  const fields = (type: 'Query' | 'Mutation') =>
    Object.keys(
      (schema.getType(type) as { getFields?(): object } | undefined)?.getFields?.() ?? {},
    );
  const bare = [
    ...fields('Query')
      .filter((field) => !(field in QUERIES))
      .map((field) => `Query.${field}`),
    ...fields('Mutation')
      .filter((field) => !(field in MUTATIONS))
      .map((field) => `Mutation.${field}`),
  ];
  if (bare.length > 0) throw new Error(`no row in operations.ts: ${bare.join(', ')}`);
}

/**
 * The middleware that guards Query and Mutation of this schema. Errors of a rule pass through as they are: a Refusal is
 * told, a bug is logged as a bug by app/errors.ts, and neither lets the field run.
 */
export function permissionShield<Context extends Asker>(
  schema: GraphQLSchema,
  facts: Facts<Context>,
): IMiddlewareGenerator<unknown, Context, unknown> {
  assertEveryFieldHasARow(schema);
  const rules = (type: 'Query' | 'Mutation', operations: Readonly<Record<string, Operation>>) => {
    const fields = (schema.getType(type) as { getFields(): object }).getFields();
    const present = Object.entries(operations).filter(([field]) => field in fields);
    return {
      '*': deny,
      ...Object.fromEntries(
        present.map(([field, operation]) => [field, ruleFor(facts, field, operation)]),
      ),
    };
  };
  const guard = shield(
    { Query: rules('Query', QUERIES), Mutation: rules('Mutation', MUTATIONS) },
    { allowExternalErrors: true, fallbackError: (error) => error as Error },
  );
  // Shield would put its fallback, which allows, around every field of every type: a promise for each value of a list.
  return middleware<unknown, Context, unknown>((built) => {
    const { Query, Mutation } = guard.generate(built) as IMiddlewareTypeMap;
    return { Query, Mutation } as IMiddlewareTypeMap;
  });
}
