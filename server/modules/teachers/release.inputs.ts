// What a client sends to release teachers, and to take it back (D3.5).
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../../app/scalars';
import { ReleaseKind } from '../../domain/release';
import { KeyedInput } from '../audit/write.inputs';

/** Teachers who leave the unit. */
@InputType({ description: '離職/轉校/退休: teachers who leave the unit, one or several (D3.5).' })
export class ReleaseTeachersInput extends KeyedInput {
  @Field(() => ID, { description: 'The own unit.' })
  unitId: string;

  @Field(() => [ID], { description: 'The teachers, 1 to 200, each once; all of the unit today.' })
  teacherIds: string[];

  @Field(() => ReleaseKind, { description: 'Left, transferred or retired.' })
  kind: ReleaseKind;

  @Field(() => LocalDate, {
    description: 'The last day: not in the future, not before the employment began.',
  })
  day: string;

  @Field(() => String, { nullable: true, description: 'Why; at most 500 characters.' })
  reason?: string | null;
}

/** Releases to take back. */
@InputType({ description: 'Releases to take back, within 7 days (D3.5).' })
export class UndoReleasesInput extends KeyedInput {
  @Field(() => ID, { description: 'The own unit.' })
  unitId: string;

  @Field(() => [ID], { description: 'The releases, 1 to 200, each once; all of the unit.' })
  releaseIds: string[];
}
