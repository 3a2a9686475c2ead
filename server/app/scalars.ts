// The schema's own scalars: instants, days and hours, each with what it refuses.
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { halfHoursFault } from '../domain/hours';
import { formatIso, isDay, parseInstant } from '../domain/instant';
import { Refusal, type Fault } from '../domain/refusals';

const wrong = (text: string): GraphQLError =>
  new GraphQLError(text, { extensions: { code: 'BAD_USER_INPUT' } });

function readInstant(value: unknown): number {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  if (instant === null)
    throw wrong('DateTime: want ISO 8601 with a zone, such as 2019-09-06T10:00:00.000Z');
  return instant;
}

/** An instant: a number of milliseconds inside, ISO 8601 in UTC outside. */
export const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description:
    'An instant in ISO 8601 with milliseconds, UTC: 2019-09-06T02:00:00.000Z. Inputs may carry any zone, but must carry one.',
  serialize: (value) => formatIso(Number(value)),
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : null),
});

const hoursFault = (value: unknown): Fault | null =>
  typeof value === 'number' && Number.isFinite(value)
    ? halfHoursFault('', value * 2)
    : { path: '', rule: 'format' };

/** Hours in half hours: whole half hours inside, a number of hours outside. */
export const Hours = new GraphQLScalarType<number, number>({
  name: 'Hours',
  description: 'Hours of training: a number in steps of 0.5; in inputs from 0 to 999 (D5.4).',
  serialize: (value) => Number(value) / 2,
  parseValue: (value) => {
    // Which rule is broken is told here; in which field, only whoever reads the whole input knows.
    const fault = hoursFault(value);
    if (fault !== null) throw new Refusal('INVALID', { faults: [fault] });
    return Number(value) * 2;
  },
  parseLiteral: (node) => {
    const value = node.kind === Kind.FLOAT || node.kind === Kind.INT ? Number(node.value) : null;
    if (hoursFault(value) !== null)
      throw wrong('Hours: want a number from 0 to 999 in steps of 0.5');
    return Number(value) * 2;
  },
});

function readDay(value: unknown): string {
  if (typeof value !== 'string' || !isDay(value))
    throw wrong('LocalDate: want a day such as 2019-09-06');
  return value;
}

/** A day in Asia/Taipei. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A day in Asia/Taipei: 2019-09-06 (D4.1).',
  serialize: (value) => String(value),
  parseValue: readDay,
  parseLiteral: (node) => readDay(node.kind === Kind.STRING ? node.value : null),
});
