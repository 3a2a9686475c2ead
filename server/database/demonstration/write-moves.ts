// How the demonstration's teachers leave and are asked for: by what the product itself does, on earlier days (D3.4, D3.5).
import { taipeiDay } from '../../domain/instant';
import { TransferState } from '../../domain/registration';
import { ReleaseKind } from '../../domain/release';
import { decidedChange, release } from '../../modules/teachers/movement.service';
import { register } from '../../modules/teachers/registration.service';
import { employedBy } from '../../modules/teachers/release.repo';
import { decideTransfers, liveTransfers } from '../../modules/teachers/transfer.repo';
import { tellDecided } from '../../modules/teachers/transfer-mail.service';
import { inventNationalId } from '../invented/persons';
import { FREE_TEACHER } from './free-teacher';
import { actorOf, daysAgo, noteDown, unitOf, type Story } from './story';
import type { WrittenPeople } from './write-people';

type Written = WrittenPeople['teachers'][number];

/** The teacher at a place of a school, 0 for the first. Throws where there is none. */
export function teacherAt(story: Story, code: string, place: number): Written {
  const { id } = unitOf(story, code);
  const found = story.people.teachers.find((each) => each.unitId === id && each.place === place);
  if (found === undefined) throw new Error(`no teacher ${place} in ${code}`);
  return found;
}

/** Somebody of a school who leaves it. */
interface Departure {
  days: number;
  by: string;
  code: string;
  places: readonly number[];
  kind: ReleaseKind;
  reason: string | null;
}

/** A school's request for somebody of another. */
interface Request {
  days: number;
  by: string;
  code: string;
  from: { code: string; place: number };
}

async function leave(story: Story, departure: Departure): Promise<void> {
  const { tx, app } = story;
  const { days, by, code, places, kind, reason } = departure;
  const now = daysAgo(story, days, 15);
  const actor = actorOf(story, by);
  const ids = places.map((place) => teacherAt(story, code, place).id);
  const employed = await employedBy(tx, actor.unitId, ids);
  const day = taipeiDay(now - 86_400_000);
  const leaving = { kind, day, reason };
  const rows = [...employed.values()];
  const done = await release(tx, { app, now, actor }, 'releaseTeachers', rows, leaving);
  await noteDown(story, now, actor, done.changes);
}

async function ask(story: Story, { days, by, code, from }: Request): Promise<void> {
  const { tx, app } = story;
  const now = daysAgo(story, days, 11);
  const actor = actorOf(story, by);
  const { person } = teacherAt(story, from.code, from.place);
  const { name, gender, stage, subjects } = person;
  const asked = {
    ...{ nationalId: inventNationalId(person.serial, gender), name, gender, email: null },
    ...{ jobTitle: '專任教師', stage, subjects, unitNote: null, staffKind: 'TEACHER' },
  };
  const acting = { app, now, actor };
  const unitId = unitOf(story, code).id;
  const { changes } = await register(tx, acting, 'registerTeacher', unitId, [asked]);
  await noteDown(story, now, actor, changes);
}

/** A request's present unit does not agree. */
async function decline(
  story: Story,
  {
    days,
    by,
    code,
    place,
    reason,
  }: { days: number; by: string; code: string; place: number; reason: string },
): Promise<void> {
  const { tx, app } = story;
  const now = daysAgo(story, days, 16);
  const actor = actorOf(story, by);
  const transfers = await liveTransfers(tx, [teacherAt(story, code, place).id]);
  const state = TransferState.REFUSED;
  const ids = transfers.map(({ id }) => id);
  await decideTransfers(tx, ids, { state, decidedBy: actor.id, now, reason });
  await tellDecided(tx, { app, now, actor }, transfers, reason);
  const changes = transfers.map((each) => decidedChange('refuseTransfer', each, state, reason));
  await noteDown(story, now, actor, changes);
}

const { LEFT, TRANSFERRED, RETIRED } = ReleaseKind;

/**
 * Writes them: releases that can and cannot be undone any more, requests that wait, granted and refused ones. 國教署's
 * and 臺北市's schools ask 新北市's, so that both sides have something to look at.
 */
// prettier-ignore
export async function writeMoves(story: Story): Promise<void> {
  await leave(story, { days: 12, by: 'chief.nwt.4', code: FREE_TEACHER.code, places: [FREE_TEACHER.place], kind: LEFT, reason: '聘期屆滿' });
  await leave(story, { days: 2, by: 'contact.nwt.1', code: '901601', places: [30, 31], kind: RETIRED, reason: '屆齡退休' });
  await leave(story, { days: 3, by: 'contact.nwt.1', code: '901601', places: [32], kind: LEFT, reason: null });
  // Waits for the school, and, since it is older than 7 days, for the bureau too.
  await ask(story, { days: 9, by: 'contact.tpe.1', code: '902601', from: { code: '901601', place: 33 } });
  await ask(story, { days: 3, by: 'chief.txg.1', code: '903601', from: { code: '901601', place: 34 } });
  await ask(story, { days: 4, by: 'contact.nwt.1', code: '901601', from: { code: '901501', place: 12 } });
  // Granted by a release, and refused.
  await ask(story, { days: 8, by: 'contact.nwt.1', code: '901601', from: { code: '902601', place: 13 } });
  await leave(story, { days: 6, by: 'contact.tpe.1', code: '902601', places: [13], kind: TRANSFERRED, reason: '介聘他縣市' });
  await ask(story, { days: 10, by: 'contact.nwt.1', code: '901601', from: { code: '903601', place: 14 } });
  await decline(story, { days: 5, by: 'chief.txg.1', code: '903601', place: 14, reason: '本學期授課中，學期結束後再行商調' });
}
