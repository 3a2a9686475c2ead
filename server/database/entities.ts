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
import { RegisteredCourse } from '../modules/accounts/registered-course.entity';
import { SecondFactor } from '../modules/accounts/second-factor.entity';
import { RecoveryCode } from '../modules/accounts/recovery-code.entity';
import { MailedLink } from '../modules/mail/mailed-link.entity';
import { MailRecord } from '../modules/mail/mail.entity';
import { AuditLink } from '../modules/audit/audit-link.entity';
import { AuditChain } from '../modules/audit/audit-chain.entity';
import { Transfer } from '../modules/teachers/transfer.entity';
import { JobTitle } from '../modules/teachers/job-title.entity';
import { TeachingSubject } from '../modules/teachers/teaching-subject.entity';
import { RosterCheck } from '../modules/teachers/roster-check.entity';
import { TeacherImport } from '../modules/teachers/teacher-import.entity';
import { Download } from '../modules/teachers/download.entity';
import { Release } from '../modules/teachers/release.entity';
import { RoamingLink } from '../modules/accounts/roaming-link.entity';
import { RoamingAttempt } from '../modules/accounts/roaming-attempt.entity';
import { NotificationRecord } from '../modules/notifications/notification.entity';
import { ReminderRecord } from '../modules/reminders/reminder.entity';
import { ExtensionRequestRecord } from '../modules/cycles/extension-request.entity';
import { KindergartenRun } from '../modules/kindergartens/kindergarten-run.entity';

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
  RegisteredCourse,
  SecondFactor,
  RecoveryCode,
  MailedLink,
  MailRecord,
  AuditLink,
  AuditChain,
  Transfer,
  JobTitle,
  TeachingSubject,
  RosterCheck,
  TeacherImport,
  Download,
  Release,
  RoamingLink,
  RoamingAttempt,
  KindergartenRun,
  NotificationRecord,
  ReminderRecord,
  ExtensionRequestRecord,
];
