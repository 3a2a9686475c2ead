// Who of the demonstration has asked for more time, what became of it, and who was told (D4.5).
import { ExtensionRequestState, liveKeyOf } from '../../domain/extension-request';
import { newId } from '../../domain/id';
import { startOfTaipeiDay, taipeiDay, type Instant } from '../../domain/instant';
import { Role } from '../../domain/roles';
import { Audience } from '../../domain/windows';
import { endRequests, requestChange } from '../../modules/cycles/extension-request-end.service';
import { insertRequest, type RequestRow } from '../../modules/cycles/extension-request.repo';
import { tellAsked } from '../../modules/cycles/extension-request-told.service';
import { EXTENSION } from './extension';
import { actorOf, daysAgo, noteDown, unitOf, type Story, type StoryActor } from './story';
import { teacherAt } from './write-moves';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** One request for more time; days are before now, `wanted` after. */
interface Asked {
  audience: Audience;
  jurisdictionCode: string;
  code: string;
  /** The account that asks; a teacher by the place in the school. */
  by: string | number;
  days: number;
  wanted: number;
  reason: string;
  refused?: { days: number; reason: string };
}

const { SCHOOL, TEACHER } = Audience;
// prettier-ignore
const REQUESTS: readonly Asked[] = [
  { audience: SCHOOL, jurisdictionCode: 'NWT', code: '901515', by: 'chief.nwt.18', days: 10, wanted: 5, reason: '教務主任異動，規劃尚在討論',
    refused: { days: 8, reason: '開放期間已提醒兩次，請於下年度及早規劃' } },
  { audience: SCHOOL, jurisdictionCode: 'NWT', code: '901701', by: 'chief.nwt.4', days: 3, wanted: 10, reason: '課程計畫審查延後，學校規劃待審查意見' },
  { audience: TEACHER, jurisdictionCode: 'NWT', code: '901601', by: 39, days: 2, wanted: 19, reason: '九月全月公差帶隊在外' },
  { audience: TEACHER, jurisdictionCode: 'NWT', code: '901613', by: 'contact.nwt.16', days: 1, wanted: 15, reason: '全校支援運動會，擬請延長一週' },
  { audience: SCHOOL, jurisdictionCode: 'TPE', code: '902501', by: 'chief.tpe.2', days: 2, wanted: 12, reason: '校務系統移轉，資料尚未齊備' },
];

/** What the bureau did with a request, and when; granted until null is a refusal. */
interface Ended {
  by: StoryActor;
  at: Instant;
  reason: string | null;
  grantedUntil: Instant | null;
}

async function end(story: Story, request: RequestRow, ended: Ended): Promise<void> {
  const { tx, app } = story;
  const { by, at, reason, grantedUntil } = ended;
  const granted = grantedUntil !== null;
  const state = granted ? ExtensionRequestState.GRANTED : ExtensionRequestState.REFUSED;
  const operation = granted ? 'grantExtensionRequest' : 'refuseExtensionRequest';
  const ending = { state, reason, grantedUntil };
  const acting = { app, now: at, actor: by };
  await noteDown(story, at, by, await endRequests(acting, tx, operation, [request], ending));
}

async function ask(
  story: Story,
  request: Pick<
    RequestRow,
    'year' | 'audience' | 'jurisdictionCode' | 'teacherId' | 'wantedUntil' | 'reason'
  >,
  unitId: string,
  by: StoryActor,
  at: Instant,
): Promise<RequestRow> {
  const row: RequestRow = {
    ...request,
    ...{ id: newId(at), unitId, askedBy: by.id, askedAt: at },
    ...{ state: ExtensionRequestState.PENDING, decidedAt: null, decisionReason: null },
    ...{ grantedUntil: null, version: 1 },
  };
  await insertRequest(story.tx, row, liveKeyOf(row));
  const { audience, teacherId, wantedUntil } = row;
  await tellAsked(story.tx, { app: story.app, now: at, actor: by }, row);
  const operation = teacherId === null ? 'askUnitExtension' : 'askMyExtension';
  const changes: Parameters<typeof requestChange>[2] = {
    ...{ state: [null, row.state], audience: [null, audience], closesAt: [null, wantedUntil] },
  };
  await noteDown(story, at, by, [requestChange(operation, row, changes, row.reason)]);
  return row;
}

/** The request that was granted stands beside the extension that came of it. */
async function writeGranted(story: Story): Promise<void> {
  const { year, code, bureau, jurisdictionCode, grantedAt, endsAt, reason } = EXTENSION;
  const by = actorOf(story, `chief.${jurisdictionCode.toLowerCase()}.2`);
  const request = {
    year,
    audience: SCHOOL,
    jurisdictionCode,
    teacherId: null,
    wantedUntil: endsAt,
    reason,
  };
  const row = await ask(story, request, unitOf(story, code).id, by, grantedAt - 23 * HOUR);
  await end(story, row, {
    by: actorOf(story, bureau),
    at: grantedAt,
    reason: null,
    grantedUntil: endsAt,
  });
}

/** Writes every request: pending ones, one that was refused, and the one whose extension stands. */
export async function writeRequests(story: Story, year: number): Promise<void> {
  await writeGranted(story);
  for (const { audience, jurisdictionCode, code, by, days, wanted, reason, refused } of REQUESTS) {
    const unit = unitOf(story, code);
    const teacherId = typeof by === 'number' ? teacherAt(story, code, by).id : null;
    const actor =
      typeof by === 'number'
        ? { id: teacherId ?? '', role: Role.TEACHER, unitId: unit.id }
        : actorOf(story, by);
    const wantedUntil = startOfTaipeiDay(taipeiDay(story.now + wanted * DAY)) + 17 * HOUR;
    const request = { year, audience, jurisdictionCode, teacherId, wantedUntil, reason };
    const row = await ask(story, request, unit.id, actor, daysAgo(story, days, 11));
    if (refused === undefined) continue;
    const bureau = actorOf(story, `bureau.${jurisdictionCode.toLowerCase()}`);
    const at = daysAgo(story, refused.days, 15);
    await end(story, row, {
      by: bureau,
      at,
      reason: refused.reason,
      grantedUntil: null,
    });
  }
}
