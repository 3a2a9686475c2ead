// What everyone may know of the service itself.
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';

/** The service's time, and which cycle it is about. */
@ObjectType('Service', { description: 'The service: its time, and the cycle that is current.' })
export class ServiceInfo {
  @Field(() => DateTime, {
    description: "The server's time, by which every window is decided (D4.7).",
  })
  serverTime: Instant;

  @Field(() => Boolean, {
    description: 'Whether that time is simulated (demonstration); screens say so.',
  })
  simulatedTime: boolean;

  @Field(() => Boolean, { description: 'Whether this is a demonstration, with invented people.' })
  demonstration: boolean;

  @Field(() => Int, {
    simple: true,
    nullable: true,
    description:
      'ROC year of the newest cycle whose cutoff or opening has come, else of the oldest; null without cycles.',
  })
  currentYear: () => Promise<number | null>;

  @Field(() => String, { description: "The national centre's telephone, for who needs help." })
  centreTelephone: string;

  @Field(() => String, { description: "The national centre's address, for who needs help." })
  centreEmail: string;
}
