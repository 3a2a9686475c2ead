// Which subjects and job titles a record may take today (D3.1).
import type { RequestContext } from '../../app/context';
import { taipeiDay } from '../../domain/instant';
import type { Stage } from '../../domain/units';
import { subjectsOf, titlesOf } from './teaching-data.repo';
import type { JobTitleView, TeachingSubjectView } from './teaching-data.type';

/** The subjects that are valid today. */
export const teachingSubjects = (
  context: RequestContext,
  stage: Stage | null,
): Promise<TeachingSubjectView[]> => subjectsOf(context.sql, taipeiDay(context.now), stage);

/** The job titles that are valid today. */
export const jobTitles = (context: RequestContext, stage: Stage | null): Promise<JobTitleView[]> =>
  titlesOf(context.sql, taipeiDay(context.now), stage);
