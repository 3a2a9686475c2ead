// What a school's account with teacher management sees of its roster (D3.2, D3.3, D3.8).
import type { RequestContext } from '../../app/context';
import { ID_SHAPE } from '../../domain/id';
import { maskNationalId } from '../../domain/national-id';
import { Refusal, type Fault } from '../../domain/refusals';
import { textFault } from '../../domain/text';
import { scopeOf } from '../../permissions/decide';
import { pageOf, readCursor, type Page } from '../units/page';
import { unitLoader } from '../units/unit.loader';
import type { TeacherFilter } from './teacher-filter.repo';
import { teacherDetailLoader } from './teacher.loader';
import {
  countRoster,
  countTeachers,
  listTeachers,
  teacherById,
  type TeacherDetail,
} from './teacher.repo';
import { TeacherSort, type TeacherCounts, type TeacherView } from './teacher.type';

/** What a unit's list is asked for. */
export interface TeachersAsked {
  unitId: string;
  /** ROC year whose plans are shown beside; null for the current cycle. */
  year: number | null;
  filter: TeacherFilter;
  sort: TeacherSort;
}

const SEARCH_MAX = 60;
const ID_LENGTH = 20;
/** The id, and behind it what the list is sorted by, whatever characters that has. */
const SORTED_SHAPE = /^[-0-9A-Z_a-z]{20}[\s\S]{0,120}$/;

const sortedValue = (sort: TeacherSort, teacher: TeacherView): string =>
  ({
    [TeacherSort.ID]: '',
    [TeacherSort.NAME]: teacher.name,
    [TeacherSort.JOB_TITLE]: teacher.jobTitle ?? '',
    [TeacherSort.STATUS]: teacher.status,
  })[sort];

const placeOf = (cursor: string | null): { value: string; id: string } | null =>
  cursor === null ? null : { id: cursor.slice(0, ID_LENGTH), value: cursor.slice(ID_LENGTH) };

/** The filter as it is searched by: blanks at the ends mean nothing. Throws INVALID with every fault. */
export function readFilter(filter: TeacherFilter, prefix = ''): TeacherFilter {
  const search = filter.search?.trim() || null;
  const subject = filter.subject?.trim() || null;
  const faults: Fault[] = [];
  for (const [name, text] of [
    ['search', search],
    ['subject', subject],
  ] as const) {
    const limits = { min: 0, max: SEARCH_MAX };
    const fault = text === null ? null : textFault(`${prefix}${name}`, text, limits);
    if (fault !== null) faults.push(fault);
  }
  if (faults.length > 0) throw new Refusal('INVALID', { faults });
  return { ...filter, search, subject };
}

/** A page of the own unit's roster of today. Throws INVALID for a bad page or filter, NOT_FOUND for a unit that is gone. */
export async function teachers(
  context: RequestContext,
  asked: TeachersAsked,
  page: { first: number; after: string | null },
): Promise<Page<TeacherView>> {
  const { unitId, sort } = asked;
  const { first } = page;
  const byId = sort === TeacherSort.ID;
  const cursor = readCursor(first, page.after, byId ? ID_SHAPE : SORTED_SHAPE);
  const filter = readFilter(asked.filter);
  const scope = scopeOf(context.actor, 'TEACHER_READ');
  const plans = { year: asked.year, now: context.now };
  // The own unit: who asks has come with it.
  const unit = await unitLoader(context).load(unitId);
  if (unit === null) throw new Refusal('NOT_FOUND');
  const rows = await listTeachers(
    context.sql,
    scope,
    { unit, filter, sort, plans },
    { first, after: placeOf(cursor) },
  );
  return pageOf(
    rows,
    first,
    (row) => `${row.id}${sortedValue(sort, row)}`,
    () => countTeachers(context.sql, scope, unitId, filter),
  );
}

/** One teacher of the own unit. Throws NOT_FOUND, also where the unit has released them meanwhile. */
export async function teacher(context: RequestContext, id: string): Promise<TeacherView> {
  const found = await teacherById(context.sql, id, context.now);
  if (found === null || found.unit.id !== context.actor?.unitId) throw new Refusal('NOT_FOUND');
  return found;
}

/** What a teacher's record holds besides the roster page. Throws NOT_FOUND for a record that is gone. */
export async function teacherDetail(context: RequestContext, id: string): Promise<TeacherDetail> {
  const found = await teacherDetailLoader(context).load(id);
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}

/** The counts of the own unit's roster (D3.3). */
export const teacherCounts = (context: RequestContext, unitId: string): Promise<TeacherCounts> =>
  countRoster(context.sql, scopeOf(context.actor, 'TEACHER_READ'), unitId);

/** A12****789: the form that the own unit sees (D3.8); empty where no national ID is known. */
export function maskedNationalId(
  context: RequestContext,
  teacher: Pick<TeacherView, 'nationalIdCipher' | 'nationalIdKey'>,
): string {
  const { nationalIdCipher, nationalIdKey } = teacher;
  if (nationalIdCipher === null || nationalIdKey === null) return '';
  return maskNationalId(context.app.vault.open(nationalIdCipher, nationalIdKey));
}
