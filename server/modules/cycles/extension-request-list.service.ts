// Which requests for more time somebody sees, and what of them (D3.8, D4.5).
import type { RequestContext } from '../../app/context';
import { ID_SHAPE } from '../../domain/id';
import { maskName } from '../../domain/masking';
import { Refusal } from '../../domain/refusals';
import { pageOf, readCursor, type Page } from '../units/page';
import { cycleLoader } from './cycle.loader';
import { mayWith, readable } from './extension-request-reach';
import {
  countRequests,
  listRequests,
  requestOf,
  type NamedRequest,
  type RequestFilter,
} from './extension-request.repo';

/** A request as whoever asks may see it. */
export type RequestView = NamedRequest & { mayDecide: boolean; mayWithdraw: boolean };

function viewOf({ actor }: RequestContext, row: NamedRequest): RequestView {
  const { teacherName, teacherId } = row;
  const own = actor?.id === teacherId;
  return {
    ...row,
    teacherName: teacherName === null || own ? teacherName : maskName(teacherName),
    ...mayWith(actor, row),
  };
}

/**
 * A page of a year's requests inside the own reach, the newest first. Throws NOT_FOUND for a year without a cycle, INVALID
 * for a bad page.
 */
export async function extensionRequests(
  context: RequestContext,
  filter: RequestFilter,
  page: { first: number; after: string | null },
): Promise<Page<RequestView>> {
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const inside = readable(context.actor);
  const rows = await listRequests(context.sql, inside, filter, { first: page.first, after });
  // An empty page may mean a year that there is not; a full one need not ask.
  if (rows.length === 0 && (await cycleLoader(context).load(String(filter.year))) === null) {
    throw new Refusal('NOT_FOUND');
  }
  return pageOf(
    rows.map((row) => viewOf(context, row)),
    page.first,
    ({ id }) => id,
    () => countRequests(context.sql, inside, filter),
  );
}

/** One request, as whoever has just made or decided it sees it. Throws NOT_FOUND. */
export async function requestView(context: RequestContext, id: string): Promise<RequestView> {
  const row = await requestOf(context.sql, id, readable(context.actor));
  if (row === null) throw new Refusal('NOT_FOUND');
  return viewOf(context, row);
}
