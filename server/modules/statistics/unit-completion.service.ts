// The list of schools with their completion that a bureau works by, narrowed to the reach (D8).
import type { RequestContext } from '../../app/context';
import { Refusal } from '../../domain/refusals';
import { scopeOf } from '../../permissions/decide';
import { cycle } from '../cycles/cycle.service';
import { pageOf, readCursor, type Page } from '../units/page';
import { unitOf } from './completion.service';
import type { UnitCompletion } from './completion.type';
import { unitFilterFaults, type SchoolFilter } from './unit-completion-filter';
import { UnitCompletionSort } from './unit-completion-sort.type';
import {
  countUnitCompletions,
  listUnitCompletions,
  type SchoolsAfter,
  type SchoolsOrder,
} from './unit-completion.repo';

/** Orders whose places are texts; all other places are whole numbers. */
const TEXTS: readonly UnitCompletionSort[] = [
  UnitCompletionSort.CODE,
  UnitCompletionSort.NAME,
  UnitCompletionSort.LAST_SUBMITTED,
];

const orderWord = ({ sort, descending }: SchoolsOrder): string =>
  `${sort}${descending ? '-' : '+'}`;

/** A cursor names the order, so that one of another order is refused: order, code, place. */
const shapeOf = (order: SchoolsOrder): RegExp => {
  const word = orderWord(order).replace('+', '\\+');
  const place = TEXTS.includes(order.sort) ? '.{0,120}' : '-?\\d{1,9}';
  return new RegExp(`^${word} [\\x21-\\x7e]{1,16} ${place}$`, 'u');
};

function goesOnAfter(order: SchoolsOrder, key: string | null): SchoolsAfter | null {
  if (key === null) return null;
  const [, code = '', ...place] = key.split(' ');
  const value = place.join(' ');
  return { code, value: TEXTS.includes(order.sort) ? value : Number(value) };
}

/**
 * A page of the schools on a snapshot inside the reach. Throws INVALID for a bad page or search, NOT_FOUND for a year
 * without a cycle. At most two statements, the count included.
 */
export async function unitCompletions(
  context: RequestContext,
  asked: { year: number; jurisdictionCode: string | null; filter: SchoolFilter },
  order: SchoolsOrder,
  page: { first: number; after: string | null },
): Promise<Page<UnitCompletion>> {
  const { first } = page;
  const after = goesOnAfter(order, readCursor(first, page.after, shapeOf(order)));
  const faults = unitFilterFaults(asked.filter, 'filter');
  if (faults.length > 0) throw new Refusal('INVALID', { faults });
  const scope = scopeOf(context.actor, 'JURISDICTION_COMPLETION_READ');
  const schools = { ...asked, scope };
  const rows = await listUnitCompletions(context.sql, schools, order, { first, after });
  const nothing = rows.length === 0 && after === null;
  // An empty list may mean a year that there is not; a full one need not ask.
  if (nothing) await cycle(context, asked.year);
  const keys = new Map(
    rows.map((row) => [row.unitId, `${orderWord(order)} ${row.code} ${row.place}`]),
  );
  return pageOf(
    rows.map(unitOf),
    first,
    ({ unitId }) => keys.get(unitId) ?? '',
    () => (nothing ? Promise.resolve(0) : countUnitCompletions(context.sql, schools)),
  );
}
