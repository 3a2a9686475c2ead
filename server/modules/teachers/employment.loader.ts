// Employment histories for fields, batched over a request, cut to what whoever asks may read (D3.6, D3.8).
import type { RequestContext } from '../../app/context';
import { taipeiDay } from '../../domain/instant';
import { batched } from '../units/batch.loader';
import { employmentsByTeachers, type EmploymentRow } from './employment.repo';
import type { Employment } from './employment.type';

const loader = batched(employmentsByTeachers);

function shown({ actor }: RequestContext, row: EmploymentRow): Employment {
  // Of other units only name and days; teachers read all of their own but what a unit wrote for itself.
  const ofUnit = actor?.kind === 'ACCOUNT' && actor.unitId === row.unitId;
  const own = actor?.kind === 'TEACHER' && actor.id === row.teacherId;
  // The end itself is outside: the last day is the one before midnight.
  const last = row.toAt === null ? null : taipeiDay(row.toAt - 1);
  return {
    unitName: row.unitName,
    unitCode: row.unitCode,
    fromDay: taipeiDay(row.fromAt),
    toDay: row.day ?? last,
    endKind: ofUnit || own ? row.endKind : null,
    reason: ofUnit ? row.reason : null,
  };
}

/** A teacher's employments, the newest first. Whoever loads them has decided that the teacher may be seen. */
export async function employmentsOf(
  context: RequestContext,
  teacherId: string,
): Promise<Employment[]> {
  const rows = await loader(context).load(teacherId);
  return (rows ?? []).map((row) => shown(context, row));
}
