// What a client sends to grant more time (D4.5).
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime } from '../../app/scalars';
import type { Instant } from '../../domain/instant';
import { Audience } from '../../domain/windows';
import { KeyedInput } from '../audit/write.inputs';

/** What every extension says. */
@InputType()
abstract class ExtensionInput extends KeyedInput {
  @Field(() => Int, { description: 'ROC academic year of the cycle.' })
  year: number;

  @Field(() => DateTime, {
    description:
      'The new closing instant, itself outside: later than the present one, in the future, not after the cycle (D4.2, D4.5).',
  })
  endsAt: Instant;

  @Field(() => String, { description: 'Why, 1 to 500 characters; kept with the extension.' })
  reason: string;
}

/** More time for a whole jurisdiction. */
@InputType({ description: 'More time for a whole jurisdiction, by the centre (D4.5).' })
export class ExtendJurisdictionInput extends ExtensionInput {
  @Field(() => Audience, { description: 'Whose plans.' })
  audience: Audience;

  @Field(() => ID, { description: 'The jurisdiction.' })
  jurisdictionCode: string;
}

/** More time for one school. */
@InputType({ description: 'More time for one unit, by its bureau (D4.5).' })
export class ExtendUnitInput extends ExtensionInput {
  @Field(() => Audience, {
    description: "The school's own plan, or the plans of all its teachers.",
  })
  audience: Audience;

  @Field(() => ID, { description: "The unit; must be on the cycle's snapshot (D4.6)." })
  unitId: string;
}

/** More time for one teacher. */
@InputType({ description: 'More time for one teacher, by the bureau (D4.5).' })
export class ExtendTeacherInput extends ExtensionInput {
  @Field(() => String, {
    description:
      "The teacher's full national ID or resident's number (D3.8); must be on the cycle's snapshot in the own jurisdiction.",
  })
  nationalId: string;
}
