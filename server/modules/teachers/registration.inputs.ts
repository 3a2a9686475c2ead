// What a client sends to register a teacher (D3.4).
import { Field, ID, InputType } from 'type-graphql';
import { Gender, StaffKind } from '../../domain/teacher-record';
import { Stage } from '../../domain/units';
import { KeyedInput } from '../audit/write.inputs';

/** Somebody who works in the unit from now on. */
@InputType({
  description:
    '教師資料登錄: somebody who works in the unit from now on, named by the full national ID (D3.4, D3.8).',
})
export class RegisterTeacherInput extends KeyedInput {
  @Field(() => ID, { description: 'The own unit.' })
  unitId: string;

  @Field(() => String, { description: "The full national ID or resident's number." })
  nationalId: string;

  @Field(() => String, {
    description: 'The name, 1 to 60 characters; of a known person the record keeps its own.',
  })
  name: string;

  @Field(() => Gender, {
    nullable: true,
    description: 'The gender; of a known person the record keeps its own.',
  })
  gender?: Gender | null;

  @Field(() => String, {
    nullable: true,
    description:
      'An email address. Of a known person the record keeps its own; where it has none, a move takes this one, a request does not.',
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: '職稱, 1 to 60 characters.' })
  jobTitle?: string | null;

  @Field(() => Stage, { nullable: true, description: '在校任教階段.' })
  stage?: Stage | null;

  @Field(() => [String], {
    nullable: true,
    description: '實際任教科目, at most 20, each 1 to 60 characters.',
  })
  subjects?: string[] | null;

  @Field(() => StaffKind, { description: 'Teacher or administrative staff.' })
  staffKind: StaffKind;

  @Field(() => String, { nullable: true, description: '單位註記, at most 200 characters.' })
  unitNote?: string | null;
}
