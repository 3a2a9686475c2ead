// The schema's fields of subjects and job titles.
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { Stage } from '../../domain/units';
import { jobTitles, teachingSubjects } from './teaching-data.service';
import { JobTitleView, TeachingSubjectView } from './teaching-data.type';

@Resolver()
export class TeachingDataResolver {
  @Query(() => [TeachingSubjectView], {
    description:
      '任教科目 that are valid today, in the order of the list (D3.1); about 30 a stage, published.',
  })
  teachingSubjects(
    @Ctx() context: RequestContext,
    @Arg('stage', () => Stage, {
      nullable: true,
      description: 'Those of one stage; of all where it is left out.',
    })
    stage: Stage | null,
  ): Promise<TeachingSubjectView[]> {
    return teachingSubjects(context, stage ?? null);
  }

  @Query(() => [JobTitleView], {
    description:
      '職稱 that are valid today, in the order of the list (D3.1); a few dozen, published.',
  })
  jobTitles(
    @Ctx() context: RequestContext,
    @Arg('stage', () => Stage, {
      nullable: true,
      description: 'Those of one stage and of every stage; all where it is left out.',
    })
    stage: Stage | null,
  ): Promise<JobTitleView[]> {
    return jobTitles(context, stage ?? null);
  }
}
