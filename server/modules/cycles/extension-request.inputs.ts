// What a client sends to ask for more time, and to decide what was asked for (D4.5).
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { Audience } from '../../domain/windows';
import { KeyedInput, VERSION } from '../audit/write.inputs';

/** More time for oneself. */
@InputType({ description: 'A teacher asks for more time (D4.5).' })
export class AskMyExtensionInput extends KeyedInput {
  @Field(() => Int, { description: 'ROC academic year of the cycle.' })
  year: number;

  @Field(() => DateTime, {
    description:
      'The closing instant that is wanted, itself outside: later than the present one, in the future, not after the cycle (D4.2, D4.5).',
  })
  wantedUntil: Instant;

  @Field(() => String, {
    description: "Why, 1 to 500 characters, for the bureau; an extension's reason once granted.",
  })
  reason: string;
}

/** More time for a school. */
@InputType({ description: 'A school asks for more time (D4.5).' })
export class AskUnitExtensionInput extends AskMyExtensionInput {
  @Field(() => ID, { description: "The own unit; must be on the cycle's snapshot (D4.6)." })
  unitId: string;

  @Field(() => Audience, {
    description: "The school's own plan, or the plans of all its teachers.",
  })
  audience: Audience;
}

@InputType()
abstract class ExtensionRequestInput extends KeyedInput {
  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { description: VERSION })
  version: number;
}

/** A request that is taken back. */
@InputType({ description: 'A request that is taken back.' })
export class WithdrawExtensionRequestInput extends ExtensionRequestInput {}

/** A request that is granted. */
@InputType({ description: 'A request that is granted (D4.5).' })
export class GrantExtensionRequestInput extends ExtensionRequestInput {
  @Field(() => DateTime, {
    description:
      'The new closing instant, itself outside, as the bureau chooses it: later than the present one, in the future, not after the cycle (D4.2, D4.5).',
  })
  endsAt: Instant;
}

/** A request that is refused. */
@InputType({ description: 'A request that is refused (D4.5).' })
export class RefuseExtensionRequestInput extends ExtensionRequestInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters; whoever asked is told.' })
  reason: string;
}
