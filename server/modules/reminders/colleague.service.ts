// How far the plans of a school's teachers are, for who keeps its roster (D2.1, D8).
import type { RequestContext } from '../../app/context';
import { pageOf, readCursor, type Page } from '../units/page';
import {
  countColleagues,
  listColleagues,
  type ColleagueRow,
  type ColleaguesAsked,
} from './colleague.repo';
import type { Colleague } from './colleague.type';

const ID_LENGTH = 20;
/** An id, and the name that the list is ordered by. */
const CURSOR = /^[-0-9A-Z_a-z]{20}.{1,60}$/su;

const viewOf = (row: ColleagueRow): Colleague => ({
  teacherId: row.teacherId,
  name: row.name,
  jobTitle: row.jobTitle,
  stage: row.stage,
  planState: row.planState,
  submittedAt: row.submittedAt,
  extended: [row.jurisdictionUntil, row.unitUntil, row.ownUntil].some((until) => until !== null),
  late: row.lateAddedAt !== null,
  reachable: row.reachable === 1,
});

/** A page of the own school's teachers on a cycle's snapshot, by name. Throws INVALID for a bad page. */
export async function rosterProgress(
  { sql }: RequestContext,
  asked: ColleaguesAsked,
  page: { first: number; after: string | null },
): Promise<Page<Colleague>> {
  const key = readCursor(page.first, page.after, CURSOR);
  const after =
    key === null ? null : { teacherId: key.slice(0, ID_LENGTH), name: key.slice(ID_LENGTH) };
  const rows = await listColleagues(sql, asked, { first: page.first, after });
  return pageOf(
    rows.map(viewOf),
    page.first,
    ({ teacherId, name }) => teacherId + name,
    () => countColleagues(sql, asked),
  );
}
