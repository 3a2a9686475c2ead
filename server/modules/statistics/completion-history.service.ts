// How a cycle goes beside those before it, for whoever may see the present one (D4.6, D8).
import type { RequestContext } from '../../app/context';
import { yearDays, yearSums } from './completion-history.repo';
import { coursesOf, schoolsOf, summedTeachers, view } from './completion.service';
import type { CompletionYear } from './completion.type';

/** How many cycles before the present one are laid beside it. */
const BEFORE = 3;

/** A cycle and at most three before it that had schools, newest first; two statements. */
export async function completionHistory(
  context: RequestContext,
  year: number,
  jurisdictionCode: string | null,
): Promise<CompletionYear[]> {
  const years = { from: year - BEFORE, to: year };
  const [sums, days] = await Promise.all([
    yearSums(context.sql, years, jurisdictionCode),
    yearDays(context.sql, years, jurisdictionCode),
  ]);
  return sums
    .filter((row) => row.year === year || row.schools > 0)
    .map((row) => ({
      year: row.year,
      schools: view(schoolsOf(row)),
      teachers: view(summedTeachers(row)),
      teacherOpensAt: row.teacherOpensAt,
      teacherClosesAt: row.teacherClosesAt,
      days: coursesOf(days.filter((day) => day.year === row.year)),
    }));
}
