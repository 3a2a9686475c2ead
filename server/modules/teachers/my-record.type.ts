// A teacher's own record, as the teacher sees it (D3.1, D3.2).
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Gender, StaffKind, TeacherOrigin, TeacherStatus } from '../../domain/teacher-record';
import { Stage } from '../../domain/units';

/** 個人基本資料. */
@ObjectType({ description: "個人基本資料: one's own record (D3.1)." })
export class MyRecord {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => String, {
    description: 'The full name; fixed, the school has it from the register.',
  })
  name: string;

  @Field(() => Gender, { nullable: true, description: 'Null while the record lacks it.' })
  gender: Gender | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address for mails; null while there is none. It changes by mailed links.',
  })
  email: string | null;

  @Field(() => Boolean, { description: 'Whether the address was confirmed by a mailed link.' })
  emailConfirmed: boolean;

  @Field(() => String, { nullable: true, description: '職稱; null while the record lacks it.' })
  jobTitle: string | null;

  @Field(() => Stage, {
    nullable: true,
    description: '在校任教階段; null while the record lacks it.',
  })
  stage: Stage | null;

  @Field(() => [String], { description: '實際任教科目; empty while the record lacks them.' })
  subjects: string[];

  /** Null once released. */
  unitId: string | null;

  @Field(() => String, { nullable: true, description: "單位註記: the unit's note, if any." })
  unitNote: string | null;

  @Field(() => StaffKind, { description: 'Teacher or administrative staff.' })
  staffKind: StaffKind;

  @Field(() => TeacherStatus, { description: 'State of the account.' })
  status: TeacherStatus;

  @Field(() => TeacherOrigin, { description: 'Whether one signs in here, or by 帳號漫遊.' })
  origin: TeacherOrigin;

  /** Sealed (D3.8); a field resolver opens and masks it. */
  nationalIdCipher: string | null;

  /** Id of the key that it is sealed with. */
  nationalIdKey: string | null;

  @Field(() => Int, {
    description: 'Number of the last change, 1 or more; an edit names the one that it starts from.',
  })
  version: number;
}

/** What a change of the own record answers. */
@ObjectType({ description: 'The own record after a change.' })
export class MyRecordPayload {
  @Field(() => MyRecord, { description: 'The record as it now stands.' })
  record: MyRecord;
}
