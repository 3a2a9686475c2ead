// How a bureau reminds its schools of plans that are missing; preview and act ask the same question (D8).
import type { RequestContext } from '../../app/context';
import type { Tx } from '../../database/database';
import type { Sql } from '../../database/sql';
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { NotificationKind } from '../../domain/notification';
import { refuseFaults } from '../../domain/reason';
import { Refusal } from '../../domain/refusals';
import { remindableAt } from '../../domain/reminder';
import { Audience, effectiveSpan, isOpenAt, type Span } from '../../domain/windows';
import { write, type Change, type Keyed, type Written } from '../audit/write.service';
import { mailWords } from '../mail/mail-text';
import { queueMails, type Letter } from '../mail/outbox.service';
import type { TemplateName } from '../mail/templates';
import { notify, type Notice } from '../notifications/notification.service';
import {
  unitFilter,
  unitFilterFaults,
  type SchoolFilter,
} from '../statistics/unit-completion-filter';
import type { Acting } from '../teachers/transfer-mail.service';
import { holdWindow, storeReminders } from './reminder.repo';
import type { ReminderPayload, ReminderPreview } from './reminder.type';
import {
  askedWindow,
  missingSchools,
  schoolReaders,
  type MissingSchool,
  type SchoolReader,
  type SchoolsAsked,
} from './school-reminder.repo';

/** A school whose plans are missing and may still come, with the end of its window and when it may be told. */
type OpenSchool = MissingSchool & {
  closesAt: Instant;
  nextAt: Instant | null;
  readers: SchoolReader[];
};

/** What there is to remind of: one question for the preview and for the act. */
interface Question {
  /** As it concerns schools without an extension of their own. */
  span: Span;
  /** Schools with plans missing, open or not. */
  missing: number;
  due: OpenSchool[];
  lately: OpenSchool[];
  unreachable: OpenSchool[];
}

const TEMPLATES = {
  [Audience.SCHOOL]: 'school-plan-reminder',
  [Audience.TEACHER]: 'school-teachers-reminder',
} as const satisfies Record<Audience, TemplateName>;

/** Which schools a bureau means. */
type Meant = SchoolsAsked & { filter: SchoolFilter };

async function question(sql: Sql, now: Instant, asked: Meant): Promise<Question> {
  const window = await askedWindow(sql, asked);
  if (window === null) throw new Refusal('NOT_FOUND');
  const missing = await missingSchools(sql, asked, unitFilter(asked.filter));
  const readers = new Map<string, SchoolReader[]>();
  for (const reader of missing.length === 0 ? [] : await schoolReaders(sql, asked)) {
    readers.set(reader.unitId, [...(readers.get(reader.unitId) ?? []), reader]);
  }
  const open = missing.flatMap((school): OpenSchool[] => {
    const span = effectiveSpan(window, [window.extendedUntil, school.unitUntil]);
    if (!isOpenAt(span, now)) return [];
    const nextAt = remindableAt(school.lastSentAt, now);
    const own = readers.get(school.unitId) ?? [];
    return [{ ...school, closesAt: span.closesAt, nextAt, readers: own }];
  });
  const reached = open.filter((school) => school.readers.length > 0);
  return {
    span: effectiveSpan(window, [window.extendedUntil]),
    missing: missing.length,
    due: reached.filter(({ nextAt }) => nextAt === null),
    lately: reached.filter(({ nextAt }) => nextAt !== null),
    unreachable: open.filter((school) => school.readers.length === 0),
  };
}

/** What a mail to a school says: of its own plan, or of how many teachers' plans. */
function valuesOf(
  { app }: Acting,
  { year, audience }: SchoolsAsked,
  { unitName, missing, closesAt }: Pick<OpenSchool, 'unitName' | 'missing' | 'closesAt'>,
) {
  const path = audience === Audience.SCHOOL ? `/school-plan/${year}` : '/';
  return { unit: unitName, year, missing, closesAt, link: `${app.config.publicOrigin}${path}` };
}

/** A school as a sample names it where no school is to be reminded. */
const ANY_SCHOOL = { zh: '○○學校', en: 'Your school' } as const;

/** What would be sent now, and a sample of it; nothing is sent. Throws NOT_FOUND for a year without a cycle, INVALID. */
export async function schoolReminder(
  context: RequestContext,
  asked: Meant,
): Promise<ReminderPreview> {
  const { language, now, sql } = context;
  refuseFaults(unitFilterFaults(asked.filter, 'filter'));
  const { span, due, lately, unreachable } = await question(sql, now, asked);
  const any = { unitName: ANY_SCHOOL[language], missing: 1, closesAt: span.closesAt };
  const sample = due[0] ?? lately[0] ?? any;
  return {
    recipients: due.reduce((sum, { readers }) => sum + readers.length, 0),
    units: due.length,
    unreachable: unreachable.length,
    remindedLately: lately.length,
    lastSentAt: null,
    nextAllowedAt: null,
    ...mailWords(TEMPLATES[asked.audience], valuesOf(context, asked, sample), language),
  };
}

/** Why nobody is reminded. */
function nobody(
  now: Instant,
  audience: Audience,
  { span, missing, lately, unreachable }: Question,
) {
  if (lately.length > 0) {
    const nextAt = Math.min(...lately.map((school) => school.nextAt ?? now));
    return new Refusal('REMINDED_LATELY', { nextAt });
  }
  if (missing > 0 && unreachable.length === 0) {
    const { opensAt, closesAt } = span;
    return new Refusal('WINDOW_CLOSED', { opensAt, closesAt, serverTime: now, audience });
  }
  return new Refusal('NOBODY_TO_REMIND');
}

const changeOf = (asked: SchoolsAsked, { unitId, readers }: OpenSchool): Change => ({
  ...{ action: 'remindSchools', subjectKind: 'UNIT', subjectId: unitId, unitId },
  jurisdictionCode: asked.jurisdictionCode,
  changes: {
    ...{ year: [asked.year, asked.year], audience: [asked.audience, asked.audience] },
    recipients: [0, readers.length],
  },
});

/** Reminds schools, in a transaction that holds their window. Throws REMINDED_LATELY, WINDOW_CLOSED, NOBODY_TO_REMIND. */
export async function tellSchools(
  tx: Tx,
  acting: Acting,
  asked: Meant,
): Promise<Written<ReminderPayload>> {
  const { app, now } = acting;
  const { year, audience, jurisdictionCode } = asked;
  const found = await question(tx, now, asked);
  const { due } = found;
  if (due.length === 0) throw nobody(now, audience, found);
  const event = `school-reminder:${newId(now)}`;
  const letters = due.flatMap((school) =>
    school.readers.map(({ id, email, language }): Letter => ({
      ...{ eventKey: `${event}:${id}`, to: email, language, unitId: school.unitId },
      ...{ template: TEMPLATES[audience], values: valuesOf(acting, asked, school) },
    })),
  );
  const notices = due.flatMap(({ unitId, unitName: unit, missing, closesAt, readers }) =>
    readers.map(({ id }): Notice => ({
      ...{ holderKind: 'ACCOUNT', holderId: id, eventKey: event },
      kind: NotificationKind.SCHOOL_REMINDER,
      detail: { year, unitId, unit, audience, missing, closesAt },
    })),
  );
  const recipients = await queueMails(tx, app, now, letters);
  await notify(tx, now, notices);
  const kept = { year, audience, jurisdictionCode, sender: 'BUREAU', sentAt: now } as const;
  const sentBy = acting.actor?.id ?? '';
  await storeReminders(
    tx,
    due.map(({ unitId, readers }) => ({ ...kept, unitId, sentBy, recipients: readers.length })),
  );
  return {
    answer: { recipients, units: due.length, sentAt: now },
    change: due.map((school) => changeOf(asked, school)),
  };
}

/**
 * Reminds the schools of a jurisdiction whose plans are missing and whose window is open, those left out that were
 * reminded of these plans within 24 hours. Throws REMINDED_LATELY when that is all of them, WINDOW_CLOSED,
 * NOBODY_TO_REMIND, NOT_FOUND for a year without a cycle, INVALID.
 */
export function remindSchools(
  context: RequestContext,
  input: Keyed & Meant,
): Promise<ReminderPayload> {
  const { year, audience, jurisdictionCode } = input;
  return write(context, 'remindSchools', input, async (tx) => {
    refuseFaults(unitFilterFaults(input.filter, 'input.filter'));
    await holdWindow(tx, year, audience, jurisdictionCode);
    return tellSchools(tx, context, input);
  });
}
