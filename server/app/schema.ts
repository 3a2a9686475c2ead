// The one schema: every module's resolvers, guarded by the permission rules.
import 'reflect-metadata';
import './enums';
import { buildSchemaSync } from 'type-graphql';
import { applyMiddleware } from 'graphql-middleware';
import type { GraphQLSchema } from 'graphql';
import { AuditResolver } from '../modules/audit/audit.resolver';
import { AccountChangeResolver } from '../modules/accounts/account-change.resolver';
import { NotificationResolver } from '../modules/notifications/notification.resolver';
import { MeNotificationsResolver } from '../modules/accounts/me-notifications.resolver';
import { AccountCareResolver } from '../modules/accounts/account-care.resolver';
import { DemonstrationMailResolver } from '../modules/mail/demonstration-mail.resolver';
import { AccountResolver } from '../modules/accounts/account.resolver';
import { ApplicationResolver } from '../modules/accounts/application.resolver';
import { DirectoryResolver } from '../modules/accounts/directory.resolver';
import { DemonstrationCodeResolver } from '../modules/accounts/demonstration-code.resolver';
import { OfficeAccountResolver } from '../modules/accounts/office-account.resolver';
import { RecoveryResolver } from '../modules/accounts/recovery.resolver';
import { SecondFactorResolver } from '../modules/accounts/second-factor.resolver';
import { SessionResolver } from '../modules/accounts/session.resolver';
import { RoamingResolver } from '../modules/accounts/roaming.resolver';
import { KindergartenRunResolver } from '../modules/kindergartens/kindergarten-run.resolver';
import { ClockResolver } from '../modules/cycles/clock.resolver';
import { CycleResolver } from '../modules/cycles/cycle.resolver';
import { MyWindowsResolver } from '../modules/cycles/my-windows.resolver';
import { JobListResolver } from '../modules/cycles/job-list.resolver';
import { MailQueueResolver } from '../modules/mail/mail-queue.resolver';
import { ExtensionRequestResolver } from '../modules/cycles/extension-request.resolver';
import { ExtensionResolver } from '../modules/cycles/extension.resolver';
import { ServiceResolver } from '../modules/cycles/service.resolver';
import { WindowResolver } from '../modules/cycles/window.resolver';
import { PlanFieldsResolver } from '../modules/plans/plan-fields.resolver';
import {
  RepresentativeResolver,
  SchoolRosterResolver,
} from '../modules/plans/plan-roster.resolver';
import { PlanResolver } from '../modules/plans/plan.resolver';
import { TeachingDataResolver } from '../modules/teachers/teaching-data.resolver';
import { TeacherDetailResolver } from '../modules/teachers/teacher-detail.resolver';
import { TeacherLifeResolver } from '../modules/teachers/teacher-life.resolver';
import { TeacherDownloadResolver } from '../modules/teachers/teacher-download.resolver';
import { MyRecordResolver } from '../modules/teachers/my-record.resolver';
import { RosterCheckResolver } from '../modules/teachers/roster-check.resolver';
import { RosterProblemResolver } from '../modules/teachers/roster-problem.resolver';
import { SignUpResolver } from '../modules/teachers/sign-up.resolver';
import { RegistrationResolver } from '../modules/teachers/registration.resolver';
import { ReleaseResolver } from '../modules/teachers/release.resolver';
import { TransferResolver } from '../modules/teachers/transfer.resolver';
import { TeacherImportResolver } from '../modules/teachers/teacher-import.resolver';
import { TeacherResolver } from '../modules/teachers/teacher.resolver';
import { JurisdictionResolver, UnitResolver } from '../modules/units/unit.resolver';
import {
  UnitCompletionResolver,
  JurisdictionCompletionResolver,
  CountryCompletionResolver,
} from '../modules/statistics/completion.resolver';
import { LateTeacherResolver } from '../modules/statistics/late-teacher.resolver';
import { UnitCompletionsResolver } from '../modules/statistics/unit-completion.resolver';
import { DueResolver } from '../modules/statistics/due.resolver';
import { SchoolYearResolver } from '../modules/statistics/school-year.resolver';
import { ParticipationResolver } from '../modules/statistics/participation.resolver';
import { ReminderResolver } from '../modules/reminders/reminder.resolver';
import { namesWhatIsMissing } from '../permissions/naming';
import { permissionShield } from '../permissions/shield';
import type { Mode } from './config';
import type { RequestContext } from './context';
import { facts } from './facts';

const RESOLVERS = [
  UnitResolver,
  JurisdictionResolver,
  AuditResolver,
  NotificationResolver,
  SessionResolver,
  MeNotificationsResolver,
  SecondFactorResolver,
  RecoveryResolver,
  OfficeAccountResolver,
  AccountResolver,
  AccountCareResolver,
  AccountChangeResolver,
  ApplicationResolver,
  DirectoryResolver,
  RoamingResolver,
  TeacherResolver,
  RegistrationResolver,
  TransferResolver,
  ReleaseResolver,
  TeacherDownloadResolver,
  TeacherImportResolver,
  TeacherDetailResolver,
  MyRecordResolver,
  RosterProblemResolver,
  RosterCheckResolver,
  SignUpResolver,
  TeacherLifeResolver,
  TeachingDataResolver,
  KindergartenRunResolver,
  ServiceResolver,
  CycleResolver,
  WindowResolver,
  MyWindowsResolver,
  ExtensionResolver,
  ExtensionRequestResolver,
  JobListResolver,
  MailQueueResolver,
  PlanResolver,
  PlanFieldsResolver,
  RepresentativeResolver,
  SchoolRosterResolver,
  UnitCompletionResolver,
  UnitCompletionsResolver,
  DueResolver,
  SchoolYearResolver,
  JurisdictionCompletionResolver,
  CountryCompletionResolver,
  LateTeacherResolver,
  ParticipationResolver,
  ReminderResolver,
] as const;

/** Fields that exist in demonstration mode only (the clock can be moved there). */
const DEMONSTRATION_RESOLVERS = [
  DemonstrationMailResolver,
  ClockResolver,
  DemonstrationCodeResolver,
] as const;

interface TypeGraphqlStorage {
  objectTypes: { simpleResolvers?: boolean }[];
}

/**
 * Plain fields are read by GraphQL itself, without a function of type-graphql around each. The library can be told so
 * type by type only, and a forgotten one would be slow for ever.
 */
function readPlainFieldsPlainly(): void {
  const { TypeGraphQLMetadataStorage: storage } = globalThis as unknown as {
    TypeGraphQLMetadataStorage: TypeGraphqlStorage;
  };
  for (const type of storage.objectTypes) type.simpleResolvers ??= true;
}

/** No class stands for the two root types, so there is no decorator that could describe them. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  if (query)
    query.description = 'What can be read; each field says to whom, by the permission table (D8).';
  if (mutation)
    mutation.description =
      'What can be changed; every write but signing in and out carries a key of its own, so that a retry does nothing twice (D4.7).';
}

/** The schema without its rules, as it is emitted. Inputs are checked by the domain, so class-validator is off. */
export function bareSchema(mode: Mode): GraphQLSchema {
  const resolvers =
    mode === 'demonstration' ? [...RESOLVERS, ...DEMONSTRATION_RESOLVERS] : [...RESOLVERS];
  readPlainFieldsPlainly();
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as [typeof UnitResolver],
    validate: false,
  });
  describeRoots(schema);
  return schema;
}

/** The schema that is served. */
export function buildSchema(mode: Mode): GraphQLSchema {
  const schema = bareSchema(mode);
  return applyMiddleware<unknown, RequestContext, unknown>(
    schema,
    namesWhatIsMissing(),
    permissionShield(schema, facts),
  );
}
