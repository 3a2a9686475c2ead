// A teacher as the own unit sees them (D3.1, D3.3), with the state of a cycle's plan.
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Hours } from '../../app/scalars';
import { PlanState } from '../../domain/plan-life';
import { Stage } from '../../domain/units';
import { connectionOf } from '../units/page';
import { Unit } from '../units/unit.entity';
import type { UnitRow } from '../units/unit.repo';

/** What somebody of a school's roster is (D3.1). */
export enum StaffKind {
  /** 教師 */
  TEACHER = 'TEACHER',
  /** 行政職員 */
  ADMINISTRATIVE = 'ADMINISTRATIVE',
}

/** Whether a teacher's account is used (D3.1). */
export enum TeacherStatus {
  /** 啟用中 */
  ACTIVE = 'ACTIVE',
  /** 停用中 */
  SUSPENDED = 'SUSPENDED',
  /** 待申請 */
  NOT_APPLIED = 'NOT_APPLIED',
}

registerEnumType(StaffKind, {
  name: 'StaffKind',
  description: 'Teacher or administrative staff (D3.1).',
  valuesConfig: {
    TEACHER: { description: '教師' },
    ADMINISTRATIVE: { description: '行政職員' },
  },
});

registerEnumType(TeacherStatus, {
  name: 'TeacherStatus',
  description: "State of a teacher's account (D3.1).",
  valuesConfig: {
    ACTIVE: { description: '啟用中' },
    SUSPENDED: { description: '停用中' },
    NOT_APPLIED: { description: '待申請' },
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
