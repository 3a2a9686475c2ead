// A teacher as the own unit sees them (D3.1, D3.3), with the state of a cycle's plan.
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Hours } from '../../app/scalars';
import { PlanState } from '../../domain/plan-life';
import { StaffKind, TeacherStatus } from '../../domain/teacher-record';
import { Stage } from '../../domain/units';
import { connectionOf } from '../units/page';
import { Unit } from '../units/unit.entity';
import type { UnitRow } from '../units/unit.repo';

/** In which order teachers are listed. */
export enum TeacherSort {
  ID = 'ID',
  NAME = 'NAME',
  JOB_TITLE = 'JOB_TITLE',
  STATUS = 'STATUS',
}

registerEnumType(TeacherSort, {
  name: 'TeacherSort',
  description: 'In which order teachers are listed; those alike in the order of their records.',
  valuesConfig: {
    ID: { description: 'In the order in which the records were made.' },
    NAME: { description: 'By name, by the code of its characters.' },
    JOB_TITLE: { description: 'By job title, those without one first.' },
    STATUS: { description: 'By state: ACTIVE, NOT_APPLIED, SUSPENDED.' },
  },
});

/** A teacher on the roster of today, in the own unit. */
@ObjectType('Teacher', { description: '教師: somebody on the roster of the own unit (D3.1).' })
export class TeacherView {
  @Field(() => ID, { description: 'Opaque id.' })
  id: string;

  @Field(() => String, {
    description: 'The full name: it is shown inside the own unit only (D3.8).',
  })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: '職稱, as of today; null while the record lacks it (D3.3).',
  })
  jobTitle: string | null;

  @Field(() => Stage, {
    nullable: true,
    description: '在校任教階段; null while the record lacks it (D3.3).',
  })
  stage: Stage | null;

  @Field(() => [String], {
    description:
      '實際任教科目: subjects actually taught this semester; empty while the record lacks them.',
  })
  subjects: string[];

  @Field(() => StaffKind, { description: 'Teacher or administrative staff.' })
  staffKind: StaffKind;

  @Field(() => TeacherStatus, { description: 'State of the account.' })
  status: TeacherStatus;

  @Field(() => Unit, { description: 'The unit of today, the one asked for.' })
  unit: UnitRow;

  @Field(() => PlanState, { description: "State of the cycle's teacher plan (D5.6)." })
  planState: PlanState;

  @Field(() => Hours, {
    nullable: true,
    description:
      "Sum of the hours of the plan's domains, 0 or more; null before the plan is begun.",
  })
  planHours: number | null;

  /** Sealed (D3.8); a field resolver opens and masks it. */
  nationalIdCipher: string | null;

  /** Id of the key that it is sealed with. */
  nationalIdKey: string | null;
}

/** A page of teachers. */
export const TeacherConnection = connectionOf('Teacher', () => TeacherView, 'teachers');

/** 總人數, 已申請, 待申請 and what a supervision visit would ask about, of one unit today (D3.3). */
@ObjectType({ description: "How many people a unit's roster of today has, by state (D3.3)." })
export class TeacherCounts {
  @Field(() => Int, { description: '總人數: everybody, 0 or more.' })
  total: number;

  @Field(() => Int, {
    description: '已申請: accounts in use or suspended, roaming ones included.',
  })
  applied: number;

  @Field(() => Int, { description: 'Of those who have applied, the teachers.' })
  appliedTeachers: number;

  @Field(() => Int, { description: 'Of those who have applied, the administrative staff.' })
  appliedAdministrative: number;

  @Field(() => Int, { description: '待申請: who has not applied yet.' })
  notApplied: number;

  @Field(() => Int, {
    description: '統合視導: records that lack a title, a stage or a subject.',
  })
  supervision: number;
}

/** What a change of one teacher answers. */
@ObjectType({ description: 'The teacher after a change.' })
export class TeacherPayload {
  @Field(() => TeacherView, { description: 'The teacher as the record now stands.' })
  teacher: TeacherView;
}
