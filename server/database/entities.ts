// Every table's class, for the DataSource.
import { Account } from '../modules/accounts/account.entity';
import { Credential } from '../modules/accounts/credential.entity';
import { Session } from '../modules/accounts/session.entity';
import { SignInAttempt } from '../modules/accounts/sign-in-attempt.entity';
import { AuditEntry } from '../modules/audit/audit-entry.entity';
import { Idempotency } from '../modules/audit/idempotency.entity';
import { Job } from '../modules/audit/job.entity';
import { Setting } from '../modules/audit/setting.entity';
import { CycleWindow } from '../modules/cycles/cycle-window.entity';
import { CycleRecord } from '../modules/cycles/cycle.entity';
import { Extension } from '../modules/cycles/extension.entity';
import { RosterEntry } from '../modules/cycles/roster-entry.entity';
import { RosterUnit } from '../modules/cycles/roster-unit.entity';
import { PlanVersion } from '../modules/plans/plan-version.entity';
import { PlanRecord } from '../modules/plans/plan.entity';
import { CompletionDay } from '../modules/statistics/completion-day.entity';
import { ParticipationTotal } from '../modules/statistics/participation-total.entity';
import { Participation } from '../modules/statistics/participation.entity';
import { Employment } from '../modules/teachers/employment.entity';
import { Teacher } from '../modules/teachers/teacher.entity';
import { Jurisdiction } from '../modules/units/jurisdiction.entity';
import { UnitStage } from '../modules/units/unit-stage.entity';
import { Unit } from '../modules/units/unit.entity';

/** All of them, by module. */
export const ENTITIES = [
  AuditEntry,
  Idempotency,
  Job,
  Setting,
  Jurisdiction,
  Unit,
  UnitStage,
  Account,
  Credential,
  Session,
  SignInAttempt,
  Teacher,
  Employment,
  CycleRecord,
  CycleWindow,
  Extension,
  RosterUnit,
  RosterEntry,
  PlanRecord,
  PlanVersion,
  CompletionDay,
  Participation,
  ParticipationTotal,
];
