// What moves the demonstration clock, and what it answers.
import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { ServiceInfo } from './service.type';

/** Where the simulated time goes. */
@InputType({ description: 'Where the simulated time goes; only in a demonstration.' })
export class AdvanceClockInput {
  @Field(() => String, {
    description:
      "The client's own key, 8 to 64 printable ASCII characters; again the same gets the first answer.",
  })
  idempotencyKey: string;

  @Field(() => DateTime, { description: 'The new time; later than the present one.' })
  to: Instant;
}

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
