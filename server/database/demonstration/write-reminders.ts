// Which schools of the demonstration were reminded of plans that are missing, and what teachers were told of it (D8).
import { addYears, type Instant } from '../../domain/instant';
import { NotificationKind } from '../../domain/notification';
import { Audience, isOpenAt, type Span } from '../../domain/windows';
import { notify, type Notice } from '../../modules/notifications/notification.service';
import { storeReminders, type ReminderRow } from '../../modules/reminders/reminder.repo';
import { first } from '../sql';
import { actorOf, daysAgo, noteDown, unitOf, type Story } from './story';

const HOUR = 3_600_000;

interface Reminder {
  audience: Audience;
  sender: ReminderRow['sender'];
  jurisdictionCode: string;
  code: string;
  by: string;
  at: (story: Story) => Instant;
}

const { SCHOOL, TEACHER } = Audience;
const shortly = ({ now }: Story): Instant => now - HOUR;
const before =
  (days: number) =>
  (story: Story): Instant =>
    daysAgo(story, days, 10);

/** Two of them within 24 hours, which holds the next one back; all others are long past. */
// prettier-ignore
const REMINDERS: readonly Reminder[] = [
  { audience: TEACHER, sender: 'UNIT', jurisdictionCode: 'NWT', code: '901514', by: 'contact.nwt.17', at: shortly },
  { audience: TEACHER, sender: 'BUREAU', jurisdictionCode: 'NWT', code: '901320', by: 'bureau.nwt', at: shortly },
  { audience: SCHOOL, sender: 'BUREAU', jurisdictionCode: 'NWT', code: '901603', by: 'bureau.nwt', at: before(17) },
  { audience: SCHOOL, sender: 'BUREAU', jurisdictionCode: 'NWT', code: '901610', by: 'bureau.nwt', at: before(17) },
  { audience: TEACHER, sender: 'UNIT', jurisdictionCode: 'MIA', code: '909601', by: 'contact.mia.1', at: before(3) },
];

/** The window of an audience in a jurisdiction. */
const windowOf = (
  { tx }: Story,
  year: number,
  audience: Audience,
  code: string,
): Promise<Span | null> =>
  first(
    tx,
    `SELECT opens_at AS opensAt, closes_at AS closesAt FROM cycle_window
      WHERE year = ? AND audience = ? AND jurisdiction_code = ?`,
    [year, audience, code],
  );

/** Whom a school reminds: its teachers of the snapshot who have not submitted. */
const missing = ({ tx }: Story, year: number, unitId: string): Promise<{ id: string }[]> =>
  tx.all(
    `SELECT e.teacher_id AS id FROM roster_entry e
      LEFT JOIN plan p ON p.year = e.year AND p.audience = 'TEACHER' AND p.owner_id = e.teacher_id
      WHERE e.year = ? AND e.unit_id = ? AND COALESCE(p.state, '') <> 'SUBMITTED' ORDER BY e.teacher_id`,
    [year, unitId],
  );

async function remind(story: Story, year: number, reminder: Reminder): Promise<void> {
  const { audience, sender, jurisdictionCode, code, by } = reminder;
  const at = reminder.at(story);
  const window = await windowOf(story, year, audience, jurisdictionCode);
  // A clock that stands elsewhere finds other windows open: nobody reminds of a plan that cannot be written.
  if (window === null || !isOpenAt(window, at)) return;
  const unit = unitOf(story, code);
  const actor = actorOf(story, by);
  const detail = { year, unitId: unit.id, unit: unit.name, closesAt: window.closesAt };
  const bySchool = sender === 'UNIT';
  const holders = bySchool
    ? await missing(story, year, unit.id)
    : await story.tx.all<{ id: string }>(
        "SELECT id FROM account WHERE unit_id = ? AND status = 'ACTIVE' AND role <> 'OPERATOR'",
        [unit.id],
      );
  const eventKey = `reminder:${year}:${audience}:${sender}:${at}`;
  const notices = holders.map(({ id }): Notice =>
    bySchool
      ? {
          holderKind: 'TEACHER',
          holderId: id,
          kind: NotificationKind.PLAN_REMINDER,
          eventKey,
          detail,
        }
      : {
          ...{
            holderKind: 'ACCOUNT',
            holderId: id,
            kind: NotificationKind.SCHOOL_REMINDER,
            eventKey,
          },
          detail: { ...detail, audience, missing: audience === SCHOOL ? 0 : holders.length },
        },
  );
  await notify(story.tx, at, notices);
  const row = { year, unitId: unit.id, audience, sender, jurisdictionCode, sentBy: actor.id };
  await storeReminders(story.tx, [{ ...row, sentAt: at, recipients: holders.length }]);
  await noteDown(story, at, actor, [
    {
      ...{ action: bySchool ? 'remindTeachers' : 'remindSchools', subjectKind: 'UNIT' },
      ...{ subjectId: unit.id, unitId: unit.id, jurisdictionCode },
      changes: { audience: [null, audience], recipients: [null, holders.length] },
    },
  ]);
}

/** So many teachers of the first school were reminded in the cycle before, and have not read it since. */
const REMINDED_BEFORE = { code: '901601', teachers: 12 } as const;

/** Whoever signs in as one of the first teachers finds something in the bell. */
async function remindBefore(story: Story, year: number): Promise<void> {
  const { code, teachers } = REMINDED_BEFORE;
  const unit = unitOf(story, code);
  const window = await windowOf(story, year, TEACHER, 'NWT');
  const at = addYears(story.now, -1) + 5 * 24 * HOUR;
  if (window === null || !isOpenAt(window, at)) return;
  const { closesAt } = window;
  const told = story.people.teachers.filter(
    ({ unitId, place }) => unitId === unit.id && place < teachers,
  );
  await notify(
    story.tx,
    at,
    told.map(({ id }) => ({
      ...{ holderKind: 'TEACHER', holderId: id, kind: NotificationKind.PLAN_REMINDER },
      ...{ eventKey: `reminder:${year}:${at}` },
      detail: { year, unitId: unit.id, unit: unit.name, closesAt },
    })),
  );
}

/** Writes every reminder. */
export async function writeReminders(story: Story, year: number): Promise<void> {
  for (const reminder of REMINDERS) await remind(story, year, reminder);
  await remindBefore(story, year - 1);
}
