// How a school reminds its teachers who have not submitted, while their window is open; preview and act ask the same question (D8).
import { once, type RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import type { Sql } from '../../database/sql';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { NotificationKind } from '../../domain/notification';
import { Refusal } from '../../domain/refusals';
import { remindableAt } from '../../domain/reminder';
import { TeacherStatus } from '../../domain/teacher-record';
import { Audience, effectiveSpan, isOpenAt, type Span } from '../../domain/windows';
import { write, type Keyed, type Written } from '../audit/write.service';
import { mailWords } from '../mail/mail-text';
import { queueMails, type Letter } from '../mail/outbox.service';
import type { TemplateValues } from '../mail/templates';
import { notify, type Notice } from '../notifications/notification.service';
import type { Acting } from '../teachers/transfer-mail.service';
import { holdUnit, storeReminders } from './reminder.repo';
import type { ReminderPayload, ReminderPreview } from './reminder.type';
import {
  missingTeachers,
  remindingSchool,
  type MissingTeacher,
  type RemindingSchool,
} from './teacher-reminder.repo';

interface School {
  year: number;
  unitId: string;
}

/** A teacher to be reminded, with the end of the own window. */
type Reminded = MissingTeacher & { closesAt: Instant };

/** What there is to remind of: one question for the preview and for the act. */
interface Question {
  school: RemindingSchool;
  /** As it concerns the school's teachers without an extension of their own. */
  span: Span;
  /** Null when it may be asked now. */
  nextAt: Instant | null;
  reached: (Reminded & { email: string })[];
  /** Without an address; or suspended, who cannot sign in: the mail would lead to a refusal. */
  unreached: Reminded[];
}

/** The window of a school's teachers, until the last extension of any of them; null when it is not on the snapshot. */
export async function teacherWindow(
  context: RequestContext,
  { year, unitId }: School,
): Promise<Span | null> {
  const school = await once(context, `reminding:${year}:${unitId}`, () =>
    remindingSchool(context.sql, year, unitId),
  );
  if (school === null) return null;
  const { jurisdictionUntil, unitUntil, ownUntil } = school;
  return effectiveSpan(school, [jurisdictionUntil, unitUntil, ownUntil]);
}

async function question(sql: Sql, now: Instant, { year, unitId }: School): Promise<Question> {
  const school = await remindingSchool(sql, year, unitId);
  if (school === null) throw new Refusal('NOT_FOUND');
  const { jurisdictionUntil, unitUntil } = school;
  const open = (await missingTeachers(sql, year, unitId)).flatMap((teacher): Reminded[] => {
    const span = effectiveSpan(school, [jurisdictionUntil, unitUntil, teacher.ownUntil]);
    return isOpenAt(span, now) ? [{ ...teacher, closesAt: span.closesAt }] : [];
  });
  const reaches = ({ email, status }: Reminded): boolean =>
    email !== null && status !== TeacherStatus.SUSPENDED;
  return {
    school,
    span: effectiveSpan(school, [jurisdictionUntil, unitUntil]),
    nextAt: remindableAt(school.lastSentAt, now),
    reached: open
      .filter(reaches)
      .flatMap((teacher) => (teacher.email === null ? [] : [{ ...teacher, email: teacher.email }])),
    unreached: open.filter((teacher) => !reaches(teacher)),
  };
}

function valuesOf(
  { app }: Acting,
  { year }: School,
  unit: string,
  { closesAt, status }: Pick<Reminded, 'closesAt' | 'status'>,
): TemplateValues['plan-reminder'] {
  const signedUp = status !== TeacherStatus.NOT_APPLIED;
  const link = `${app.config.publicOrigin}${signedUp ? `/plan/${year}` : '/sign-up'}`;
  return { unit, year, closesAt, signedUp, link };
}

/** What would be sent now, and a sample of it; nothing is sent. Throws NOT_FOUND. */
export async function teacherReminder(
  context: RequestContext,
  at: School,
): Promise<ReminderPreview> {
  const { school, span, nextAt, reached, unreached } = await question(context.sql, context.now, at);
  const recipients = nextAt === null ? reached.length : 0;
  const sample = { closesAt: reached[0]?.closesAt ?? span.closesAt, status: TeacherStatus.ACTIVE };
  const values = valuesOf(context, at, school.unitName, sample);
  return {
    recipients,
    units: Math.min(recipients, 1),
    unreachable: unreached.length,
    remindedLately: nextAt === null ? 0 : 1,
    lastSentAt: school.lastSentAt,
    nextAllowedAt: nextAt,
    ...mailWords('plan-reminder', values, context.language),
  };
}

/**
 * Reminds a school's teachers, in a transaction that holds the school. Who signs in but has no address is told here
 * beside the others' mails; that alone is no reminder, since nobody would be mailed. Throws REMINDED_LATELY,
 * NOBODY_TO_REMIND.
 */
export async function tellTeachers(
  tx: Tx,
  acting: Acting,
  at: School,
): Promise<Written<ReminderPayload>> {
  const { app, now } = acting;
  const { year, unitId } = at;
  const { school, nextAt, reached, unreached } = await question(tx, now, at);
  if (nextAt !== null) throw new Refusal('REMINDED_LATELY', { nextAt });
  if (reached.length === 0) throw new Refusal('NOBODY_TO_REMIND');
  const { unitName: unit, jurisdictionCode } = school;
  const event = `plan-reminder:${newId(now)}`;
  const letters = reached.map((teacher): Letter => ({
    eventKey: `${event}:${teacher.id}`,
    ...{ to: teacher.email, language: teacher.language, unitId, template: 'plan-reminder' },
    values: valuesOf(acting, at, unit, teacher),
  }));
  const notices = [...reached, ...unreached]
    .filter(({ status }) => status === TeacherStatus.ACTIVE)
    .map(({ id, closesAt }): Notice => ({
      ...{ holderKind: 'TEACHER', holderId: id, eventKey: event },
      ...{ kind: NotificationKind.PLAN_REMINDER, detail: { year, unitId, unit, closesAt } },
    }));
  const recipients = await queueMails(tx, app, now, letters);
  await notify(tx, now, notices);
  const [audience, sender] = [Audience.TEACHER, 'UNIT'] as const;
  const kept = { year, unitId, audience, sender, jurisdictionCode, sentAt: now, recipients };
  await storeReminders(tx, [{ ...kept, sentBy: acting.actor?.id ?? '' }]);
  return {
    answer: { recipients, units: 1, sentAt: now },
    change: {
      ...{ action: 'remindTeachers', subjectKind: 'UNIT', subjectId: unitId, unitId },
      jurisdictionCode,
      changes: {
        year: [year, year],
        audience: [audience, audience],
        recipients: [0, recipients],
      },
    },
  };
}

/**
 * Reminds the teachers on the own school's snapshot whose plans are missing and whose window is open. Throws
 * REMINDED_LATELY within 24 hours, NOBODY_TO_REMIND; the gate has refused outside of the window.
 */
export function remindTeachers(
  context: RequestContext,
  input: Keyed & School,
): Promise<ReminderPayload> {
  return write(context, 'remindTeachers', input, async (tx) => {
    await holdUnit(tx, input.unitId);
    return tellTeachers(tx, context, input);
  });
}
