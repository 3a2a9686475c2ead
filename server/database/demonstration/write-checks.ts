// Which schools of the demonstration have checked their rosters, what accounts have in hand, and who was told of what.
import { suspensionDay } from '../../domain/unused-account';
import { newId } from '../../domain/id';
import { taipeiDay } from '../../domain/instant';
import { rosterProblemsOf } from '../../domain/roster-problems';
import { TeacherStatus } from '../../domain/teacher-record';
import { queueMail } from '../../modules/mail/outbox.service';
import { storeCheck } from '../../modules/teachers/roster-check.repo';
import { checkedRecords } from '../../modules/teachers/roster-problem.repo';
import { catalogueOf } from '../../modules/teachers/teaching-data.repo';
import { insertRows } from '../bulk';
import type { DemonstrationSchool } from './schools';
import { actorOf, daysAgo, noteDown, unitOf, type Story } from './story';
import { teacherAt } from './write-moves';

/** Of each jurisdiction the second and third school have checked, so that a bureau sees both kinds (D3.2); of the further ones every second. */
const CHECKED: readonly number[] = [2, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25];

/** Marks the rosters of these schools as checked, with the problems that each really has. */
export async function writeChecks(
  story: Story,
  schools: readonly DemonstrationSchool[],
  year: number,
): Promise<void> {
  const { tx } = story;
  const catalogue = await catalogueOf(tx, taipeiDay(story.now));
  for (const { number, code, jurisdiction } of schools) {
    if (!CHECKED.includes(number)) continue;
    const unitId = unitOf(story, code).id;
    const checkedAt = daysAgo(story, 1 + ((jurisdiction.name.charCodeAt(0) + number) % 9), 13);
    const actor = actorOf(story, `contact.${jurisdiction.code.toLowerCase()}.${number}`);
    const scope = { kind: 'unit', unitId } as const;
    const records = await checkedRecords(tx, scope, unitId);
    const problems = rosterProblemsOf(records, catalogue).length;
    await storeCheck(tx, { year, unitId, checkedBy: actor.id, checkedAt, problems });
    await noteDown(story, checkedAt, actor, [
      {
        ...{ action: 'markRosterChecked', subjectKind: 'ROSTER_CHECK', subjectId: unitId, unitId },
        jurisdictionCode: jurisdiction.code,
        changes: {
          year: [year, year],
          checkedAt: [null, checkedAt],
          problems: [null, problems],
        },
      },
    ]);
  }
}

/** Courses of an account: as long as one is not confirmed or cancelled, the account stays (D2.7). */
const COURSES: readonly [title: string, status: string][] = [
  ['素養導向評量工作坊', 'CONFIRMED'],
  ['閱讀理解教學實務', 'UPLOADED'],
  ['校園自造教育入門', 'OPEN'],
  ['戶外教育規劃', 'CANCELLED'],
];

/** Writes the courses that an operator has registered. */
export async function writeCourses(story: Story): Promise<void> {
  const actor = actorOf(story, 'operator.nwt.1');
  const rows = COURSES.map(([title, status], at) => {
    const created_at = daysAgo(story, 60 - 10 * at);
    return {
      ...{ id: newId(created_at), unit_id: actor.unitId, account_id: actor.id },
      ...{ title, status, created_at },
    };
  });
  await insertRows(story.tx, 'course', rows);
}

const UNUSED = { userName: 'assistant.nwt.1', unit: '901601', told: 4 };

/** Tells the owner of the account that nobody uses that it will be suspended (D2.8). */
export async function writeNotice(story: Story): Promise<void> {
  const { tx, app } = story;
  const at = daysAgo(story, UNUSED.told, 3);
  const { id, unitId } = actorOf(story, UNUSED.userName);
  const [row] = await tx.all<{ usedAt: number; email: string }>(
    'SELECT last_used_at AS usedAt, email AS email FROM account WHERE id = ?',
    [id],
  );
  if (row === undefined) throw new Error(`no account ${UNUSED.userName}`);
  await tx.run('UPDATE account SET unused_notice_at = ? WHERE id = ?', [at, id]);
  await queueMail(tx, app, at, {
    ...{ eventKey: `account-unused ${id} ${at}`, to: row.email, language: null, unitId },
    template: 'account-unused',
    values: {
      link: `${app.config.publicOrigin}/sign-in`,
      unit: unitOf(story, UNUSED.unit).name,
      day: suspensionDay(row.usedAt, at),
    },
  });
  await noteDown(story, at, 'JOB', [
    {
      ...{ action: 'noticeUnusedAccount', subjectKind: 'ACCOUNT', subjectId: id, unitId },
      changes: { unusedNoticeAt: [null, at] },
    },
  ]);
}

/** Writes down who suspended the first school's suspended teachers, and why. */
export async function writeSuspensions(
  story: Story,
  { code, places, by }: { code: string; places: readonly number[]; by: string },
): Promise<void> {
  const at = daysAgo(story, 25);
  const actor = actorOf(story, by);
  const changes = places.map((place) => ({
    ...{ action: 'suspendTeacher', subjectKind: 'TEACHER' as const },
    ...{ subjectId: teacherAt(story, code, place).id, unitId: actor.unitId },
    changes: { status: [TeacherStatus.ACTIVE, TeacherStatus.SUSPENDED] as [string, string] },
    reason: '留職停薪',
  }));
  await noteDown(story, at, actor, changes);
}
