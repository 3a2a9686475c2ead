// The domain's enums as the schema shows them, each value with the Chinese word that the domain has for it.
import { registerEnumType } from 'type-graphql';
import { ACCOUNT_STATUS_LABELS, AccountStatus } from '../domain/account-life';
import { BUSINESS_FUNCTION_LABELS, BusinessFunction } from '../domain/business-functions';
import { NOTIFICATION_LABELS, NotificationKind } from '../domain/notification';
import { PLAN_STATE_LABELS, PlanState } from '../domain/plan-life';
import { Role, ROLE_LABELS } from '../domain/roles';
import { ROSTER_PROBLEM_LABELS, RosterProblemKind } from '../domain/roster-problems';
import {
  Gender,
  GENDER_LABELS,
  STAFF_KIND_LABELS,
  StaffKind,
  TEACHER_ORIGIN_LABELS,
  TEACHER_STATUS_LABELS,
  TeacherOrigin,
  TeacherStatus,
} from '../domain/teacher-record';
import {
  Ownership,
  OWNERSHIP_LABELS,
  Stage,
  STAGE_LABELS,
  UNIT_KIND_LABELS,
  UNIT_STATUS_LABELS,
  UnitKind,
  UnitStatus,
} from '../domain/units';
import { Audience, AUDIENCE_LABELS, WINDOW_PHASE_LABELS, WindowPhase } from '../domain/windows';
import { ACTIONS, permission, type Action } from '../permissions/matrix';

const described = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([value, description]) => [value, { description }]));

/** The actions of the permission table, as an enum of the schema. */
export const ActionEnum = Object.fromEntries(ACTIONS.map((action) => [action, action])) as Record<
  Action,
  Action
>;

registerEnumType(ActionEnum, {
  name: 'Action',
  description: 'What one may do; the rows of the permission table (D8).',
  valuesConfig: described(
    Object.fromEntries(
      ACTIONS.map((action) => [
        action,
        `${permission(action).rule} (${permission(action).source})`,
      ]),
    ),
  ),
});
registerEnumType(Role, {
  name: 'Role',
  description:
    'The role of a sign-in: a teacher, one of three tiers, or an office above the schools (D2, D8).',
  valuesConfig: described(ROLE_LABELS),
});
registerEnumType(AccountStatus, {
  name: 'AccountStatus',
  description: 'Where a business account stands in its life (D2.8).',
  valuesConfig: described(ACCOUNT_STATUS_LABELS),
});
registerEnumType(BusinessFunction, {
  name: 'BusinessFunction',
  description: 'A function of a business account (D2.1).',
  valuesConfig: described(BUSINESS_FUNCTION_LABELS),
});
registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'What kind of unit it is (D1.1).',
  valuesConfig: described(UNIT_KIND_LABELS),
});
registerEnumType(Stage, {
  name: 'Stage',
  description: 'A teaching stage; the first five state plans (D1.1).',
  valuesConfig: described(STAGE_LABELS),
});
registerEnumType(Ownership, {
  name: 'Ownership',
  description: 'Public or private (D1.3).',
  valuesConfig: described(OWNERSHIP_LABELS),
});
registerEnumType(UnitStatus, {
  name: 'UnitStatus',
  description: 'Whether a unit is open; what a closed one did stays (D1.4).',
  valuesConfig: described(UNIT_STATUS_LABELS),
});
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whose plan: the school’s or the teacher’s (D4.3, D4.4).',
  valuesConfig: described(AUDIENCE_LABELS),
});
registerEnumType(WindowPhase, {
  name: 'WindowPhase',
  description: 'Where the present stands to a window; the closing instant is outside (D4.5).',
  valuesConfig: described(WINDOW_PHASE_LABELS),
});
registerEnumType(PlanState, {
  name: 'PlanState',
  description:
    'Where a plan stands; a draft beside a submitted version leaves it SUBMITTED (D5.6).',
  valuesConfig: described(PLAN_STATE_LABELS),
});
registerEnumType(StaffKind, {
  name: 'StaffKind',
  description: 'Teacher or administrative staff (D3.1).',
  valuesConfig: described(STAFF_KIND_LABELS),
});
registerEnumType(TeacherStatus, {
  name: 'TeacherStatus',
  description: "State of a teacher's account (D3.1).",
  valuesConfig: described(TEACHER_STATUS_LABELS),
});
registerEnumType(TeacherOrigin, {
  name: 'TeacherOrigin',
  description: 'Where a teacher signs in: here, or through another institution (D3.1).',
  valuesConfig: described(TEACHER_ORIGIN_LABELS),
});
registerEnumType(Gender, {
  name: 'Gender',
  description: "A person's gender, as the register has it (D3.1).",
  valuesConfig: described(GENDER_LABELS),
});
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What a notification tells of.',
  valuesConfig: described(NOTIFICATION_LABELS),
});
registerEnumType(RosterProblemKind, {
  name: 'RosterProblemKind',
  description: 'What is missing or looks wrong on a roster (D3.2).',
  valuesConfig: described(ROSTER_PROBLEM_LABELS),
});
