// The schema's field of what the servers do unasked.
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../app/context';
import { jobs } from './job-list.service';
import { JobRun } from './job-list.type';

@Resolver()
export class JobListResolver {
  @Query(() => [JobRun], {
    description: 'Every job with its last run, also those that never ran; for the centre (D8).',
  })
  jobs(@Ctx() context: RequestContext): Promise<JobRun[]> {
    return jobs(context);
  }
}
