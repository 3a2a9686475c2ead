// How far a list reaches, as a condition of its statement: reads narrow, they do not refuse.
import type { SqlValue } from '../../database/sql';
import type { Scope } from '../../permissions/decide';

/** A condition with the values of its parameters. */
export interface Condition {
  text: string;
  values: SqlValue[];
}

/**
 * The condition that keeps a list inside a scope.
 * @param columns the columns, with their aliases, that hold the unit's id and the jurisdiction's code
 */
export function insideScope(
  scope: Scope,
  columns: { unitId: string; jurisdictionCode: string },
): Condition {
  switch (scope.kind) {
    case 'country':
      return { text: '1 = 1', values: [] };
    case 'jurisdiction':
      return { text: `${columns.jurisdictionCode} = ?`, values: [scope.jurisdictionCode] };
    case 'unit':
      return { text: `${columns.unitId} = ?`, values: [scope.unitId] };
    case 'nothing':
      return { text: '1 = 0', values: [] };
  }
}

/** All conditions at once. */
export function allOf(conditions: readonly Condition[]): Condition {
  return {
    text: conditions.map((condition) => condition.text).join(' AND '),
    values: conditions.flatMap((condition) => condition.values),
  };
}

/** Any of the conditions. */
export const anyOf = (conditions: readonly Condition[]): Condition => ({
  text: `(${conditions.map(({ text }) => `(${text})`).join(' OR ')})`,
  values: conditions.flatMap(({ values }) => values),
});
