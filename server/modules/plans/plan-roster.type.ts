// The part of a plan that comes from the snapshot: the teacher's own data, the school's roster, who fills it in.
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Stage } from '../../domain/units';
import { connectionOf } from '../units/page';

@ObjectType('TeachingData', {
  description:
    'What the snapshot froze of a teacher’s work (D4.6); later changes do not show here.',
})
export class TeachingDataType {
  @Field(() => String, { nullable: true, description: '職稱; null where the record lacked it.' })
  jobTitle: string | null;

  @Field(() => Stage, { nullable: true, description: '在校任教階段; null where it lacked it.' })
  stage: Stage | null;

  @Field(() => [String], { description: '實際任教科目; empty where it lacked them.' })
  subjects: string[];
}

@ObjectType({ description: "A teacher on the school's snapshot (D4.6)." })
export class RosterTeacher extends TeachingDataType {
  @Field(() => ID, { description: 'The teacher.' })
  id: string;

  @Field({ description: 'The name.' })
  name: string;

  @Field({ description: 'Whether the bureau added the teacher after the snapshot (D4.6).' })
  late: boolean;
}

/** A page of the snapshot's teachers. */
export const RosterTeacherConnection = connectionOf(
  'RosterTeacher',
  () => RosterTeacher,
  'teachers on a snapshot',
);

@ObjectType({ description: "The school's part of the snapshot (D4.6, D5.1)." })
export class SchoolRoster {
  @Field(() => Int, { description: 'Teachers on the snapshot, without those added late.' })
  eligible: number;

  @Field(() => [Stage], { description: 'Stages at the cutoff.' })
  stages: Stage[];

  @Field(() => Int, {
    nullable: true,
    description: 'Students at the cutoff; null where the register does not say.',
  })
  studentTotal: number | null;

  year: number;
  unitId: string;
}

@ObjectType({ description: "The one account that fills in the school's plan (D5.1)." })
export class Representative {
  @Field(() => ID, { description: 'The business account.' })
  accountId: string;
}
