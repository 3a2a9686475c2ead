// What the moving of the demonstration clock answers.
import { Field, ObjectType } from 'type-graphql';
import { ServiceInfo } from './service.type';

/** What the moving of the clock answers. */
@ObjectType({ description: 'The service after its time was moved.' })
export class AdvanceClockPayload {
  @Field(() => ServiceInfo, { description: 'The service at the new time.' })
  service: ServiceInfo;

  @Field(() => [String], {
    description: 'The jobs that fell due by it and were run, such as `snapshot 109` (D4.6).',
  })
  jobsRun: string[];
}
