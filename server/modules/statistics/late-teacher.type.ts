// What the addition of a late teacher answers (D4.6).
import { Field, ObjectType } from 'type-graphql';
import { UnitCompletion } from './completion.type';

/** What the addition of a late teacher answers. */
@ObjectType({ description: 'The school after a teacher was added late.' })
export class LateTeacherPayload {
  @Field(() => UnitCompletion, { description: "The school's completion, the teacher beside it." })
  unitCompletion: UnitCompletion;
}
