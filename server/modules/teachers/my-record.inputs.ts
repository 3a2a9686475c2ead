// What a teacher sends to correct the own record (D3.2).
import { Field, InputType, Int } from 'type-graphql';
import { Gender } from '../../domain/teacher-record';
import { Stage } from '../../domain/units';
import { KeyedInput, VERSION } from '../audit/write.inputs';

/** Corrections of the own record. */
@InputType({
  description:
    'Corrections of the own record; what is left out stays, null takes it away. Name and national ID are fixed, the address changes by mailed links.',
})
export class UpdateMyRecordInput extends KeyedInput {
  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => Gender, { nullable: true, description: 'Gender.' })
  gender?: Gender | null;

  @Field(() => String, {
    nullable: true,
    description: '職稱: one of `jobTitles` that is valid today for the stage, or the present one.',
  })
  jobTitle?: string | null;

  @Field(() => Stage, { nullable: true, description: '在校任教階段.' })
  stage?: Stage | null;

  @Field(() => [String], {
    nullable: true,
    description:
      '實際任教科目, all of them, at most 20: of `teachingSubjects` that are valid today for the stage, or present ones.',
  })
  subjects?: string[] | null;
}
