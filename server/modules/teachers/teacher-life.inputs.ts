// What a unit sends to correct a record, and to activate or suspend its account (D3.2).
import { Field, ID, InputType, Int } from 'type-graphql';
import { StaffKind } from '../../domain/teacher-record';
import { Stage } from '../../domain/units';
import { KeyedInput, VERSION } from '../audit/write.inputs';

/** The part that every change of one teacher has in common. */
@InputType()
abstract class OneTeacherInput extends KeyedInput {
  @Field(() => ID, { description: 'Whom; somebody of the own unit.' })
  teacherId: string;

  @Field(() => Int, { description: VERSION })
  version: number;
}

/** The part of those that say why. */
@InputType()
abstract class ReasonedTeacherInput extends OneTeacherInput {
  @Field(() => String, { description: 'Why, 1 to 500 characters; kept with the entry.' })
  reason: string;
}

/** Corrections of one record. */
@InputType({
  description: "Corrections of a teacher's record; what is left out stays, null takes it away.",
})
export class UpdateTeacherInput extends OneTeacherInput {
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

  @Field(() => String, { nullable: true, description: '單位註記, at most 200 characters.' })
  unitNote?: string | null;

  @Field(() => StaffKind, {
    nullable: true,
    description: 'Teacher or administrative staff; cannot be taken away.',
  })
  staffKind?: StaffKind | null;
}

/** Whose account is activated. */
@InputType({ description: 'Whose suspended account is used again.' })
export class ActivateTeacherInput extends OneTeacherInput {}

/** Whose signing up is undone, and why. */
@InputType({ description: 'Whose signing up is undone, and why: it was somebody else.' })
export class UndoSignUpInput extends ReasonedTeacherInput {}

/** Whose account is suspended, and why. */
@InputType({ description: 'Whose account is suspended, and why.' })
export class SuspendTeacherInput extends ReasonedTeacherInput {}
