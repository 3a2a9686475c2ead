// What a refusal names when something was not found: the arguments that led there, never what they held.
import { middleware, type IMiddlewareGenerator, type IMiddlewareTypeMap } from 'graphql-middleware';
import { isRefusal, Refusal } from '../domain/refusals';

/** Arguments that say which thing is meant; one of them is wrong when there is none. */
const IDENTIFYING: ReadonlySet<string> = new Set([
  'id',
  'unitId',
  'jurisdictionCode',
  'windowId',
  'accountId',
  'teacherId',
  'teacherIds',
  'releaseIds',
  'transferId',
  'importId',
  'runId',
  'nationalId',
  'year',
  'fromYear',
]);

type Arguments = Readonly<Record<string, unknown>> & { input?: Readonly<Record<string, unknown>> };

/** The identifying arguments of a root field as a client calls them: 'unitId', 'input.unitId'. */
export function identifying({ input, ...args }: Arguments): string[] {
  const named = (of: object, prefix: string) =>
    Object.keys(of)
      .filter((name) => IDENTIFYING.has(name))
      .map((name) => `${prefix}${name}`);
  return [...named(args, ''), ...named(input ?? {}, 'input.')].sort();
}

function withNames(error: unknown, args: Arguments): unknown {
  if (!(error instanceof Refusal)) return error;
  const fields = identifying(args);
  if (fields.length === 0) return error;
  if (isRefusal(error, 'NOT_FOUND')) return new Refusal('NOT_FOUND', { fields });
  if (isRefusal(error, 'NOT_ON_ROSTER')) return new Refusal('NOT_ON_ROSTER', { fields });
  return error;
}

/** The middleware that stands around every root field: it adds the names to what was not found, by whomever. */
export function namesWhatIsMissing<Context>(): IMiddlewareGenerator<unknown, Context, unknown> {
  return middleware(() => {
    const around = async (
      resolve: (...given: unknown[]) => unknown,
      parent: unknown,
      args: Arguments,
      context: unknown,
      info: unknown,
    ): Promise<unknown> => {
      try {
        // Shield gives its refusals back instead of throwing them.
        return withNames(await resolve(parent, args, context, info), args);
      } catch (error) {
        throw withNames(error, args);
      }
    };
    return { Query: around, Mutation: around } as unknown as IMiddlewareTypeMap;
  }) as IMiddlewareGenerator<unknown, Context, unknown>;
}
