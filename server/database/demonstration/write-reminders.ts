// Which schools of the demonstration were reminded of plans that are missing, by what the product itself does (D8).
import { addYears, type Instant } from '../../domain/instant';
import { NotificationKind } from '../../domain/notification';
import { Refusal } from '../../domain/refusals';
import { Audience, isOpenAt, type Span } from '../../domain/windows';
import type { Change } from '../../modules/audit/write.service';
import { notify } from '../../modules/notifications/notification.service';
import type { ReminderRow } from '../../modules/reminders/reminder.repo';
import { tellSchools } from '../../modules/reminders/school-reminder.service';
import { tellTeachers } from '../../modules/reminders/teacher-reminder.service';
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

async function remind(story: Story, year: number, reminder: Reminder): Promise<void> {
  const { audience, sender, jurisdictionCode, code, by } = reminder;
  const at = reminder.at(story);
  const { id: unitId } = unitOf(story, code);
  const actor = actorOf(story, by);
  const { tx, app } = story;
  const acting = { app, now: at, actor };
  try {
    const { change } =
      sender === 'UNIT'
        ? await tellTeachers(tx, acting, { year, unitId })
        : await tellSchools(tx, acting, { year, audience, jurisdictionCode, filter: { unitId } });
    await noteDown(story, at, actor, ([] as Change[]).concat(change));
  } catch (error) {
    // A clock that stands elsewhere finds other windows open: nobody is reminded of a plan that cannot be written.
    if (!(error instanceof Refusal)) throw error;
  }
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
