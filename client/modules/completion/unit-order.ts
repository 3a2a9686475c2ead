// Decides the order of a bureau's units: by the column that one pressed, ties by code.
import type { JurisdictionCompletionQuery } from '../../gql/graphql';

/** A row of the bureau's table. */
export type UnitRow = JurisdictionCompletionQuery['jurisdictionCompletion']['units'][number];

/** The columns that sort. */
export type UnitColumn = 'code' | 'name' | 'plan' | 'eligible' | 'submitted' | 'draft' | 'rate';

const planRank = { NOT_STARTED: 0, DRAFT: 1, SUBMITTED: 2 } as const;

function valueOf(unit: UnitRow, column: UnitColumn): number | string {
  switch (column) {
    case 'code':
      return unit.code;
    case 'name':
      return unit.name;
    case 'plan':
      return planRank[unit.schoolPlanState];
    case 'rate':
      // A unit without a roster has no rate: below the lowest.
      return unit.teachers.rate ?? -1;
    default:
      return unit.teachers[column];
  }
}

/** The rows whose name or code holds the text, in order. */
export function orderUnits(
  units: readonly UnitRow[],
  filter: string,
  column: UnitColumn,
  down: boolean,
): UnitRow[] {
  const wanted = filter.normalize('NFKC').trim().replace(/台/g, '臺');
  const plain = (text: string) => text.replace(/台/g, '臺');
  return units
    .filter((each) => plain(each.name).includes(wanted) || each.code.includes(wanted))
    .sort((a, b) => {
      const one = valueOf(a, column);
      const other = valueOf(b, column);
      const byColumn =
        typeof one === 'string' || typeof other === 'string'
          ? String(one).localeCompare(String(other), 'zh-Hant-TW')
          : one - other;
      return (down ? -byColumn : byColumn) || a.code.localeCompare(b.code);
    });
}
