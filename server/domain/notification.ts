// Decides what the product tells people inside itself: the kinds, and what each says in both languages.
import type { Instant } from './instant';
import { Role, ROLE_LABELS, type Tier } from './roles';
import { shownClosing } from './shown-instant';
import { AUDIENCE_LABELS, Audience } from './windows';

/** What a notification tells of. */
export enum NotificationKind {
  PLAN_REMINDER = 'PLAN_REMINDER',
  SCHOOL_REMINDER = 'SCHOOL_REMINDER',
  EXTENSION_ASKED = 'EXTENSION_ASKED',
  EXTENSION_GRANTED = 'EXTENSION_GRANTED',
  EXTENSION_REFUSED = 'EXTENSION_REFUSED',
  REPRESENTATIVE_NAMED = 'REPRESENTATIVE_NAMED',
  TRANSFER_REQUESTED = 'TRANSFER_REQUESTED',
  TRANSFER_DECIDED = 'TRANSFER_DECIDED',
  APPLICATION_WAITING = 'APPLICATION_WAITING',
}

/** The Chinese word of each kind. */
export const NOTIFICATION_LABELS: Readonly<Record<NotificationKind, string>> = {
  [NotificationKind.PLAN_REMINDER]: '提醒填報',
  [NotificationKind.SCHOOL_REMINDER]: '提醒學校',
  [NotificationKind.EXTENSION_ASKED]: '申請延長',
  [NotificationKind.EXTENSION_GRANTED]: '同意延長',
  [NotificationKind.EXTENSION_REFUSED]: '不同意延長',
  [NotificationKind.REPRESENTATIVE_NAMED]: '指定填報代表',
  [NotificationKind.TRANSFER_REQUESTED]: '轉校請求',
  [NotificationKind.TRANSFER_DECIDED]: '轉校請求結果',
  [NotificationKind.APPLICATION_WAITING]: '申請待審核',
};

/** Which cycle, which unit by its id and its name; names of units, never of persons (D3.8). */
interface OfUnit {
  year: number;
  unitId: string;
  unit: string;
}

/** More time for whom: a unit's plan, all of its teachers' plans, or one teacher's (D4.5). */
interface OfExtension extends OfUnit {
  audience: Audience;
  /** Whether it is about one teacher only. */
  oneTeacher: boolean;
}

/** What the words of each kind need, kept with it as JSON. */
export interface NotificationDetails {
  /** To a teacher: the plan is not submitted, and the window closes then. */
  PLAN_REMINDER: OfUnit & { closesAt: Instant };
  /** To a school: its own plan, or `missing` of its teachers' plans, are not submitted. */
  SCHOOL_REMINDER: OfUnit & { audience: Audience; missing: number; closesAt: Instant };
  EXTENSION_ASKED: OfExtension & { until: Instant };
  EXTENSION_GRANTED: OfExtension & { until: Instant };
  EXTENSION_REFUSED: OfExtension;
  /** To the account that writes the school's plan from now on, or (`named` false) does so no more (D5.1). */
  REPRESENTATIVE_NAMED: OfUnit & { named: boolean };
  /** To who keeps the present unit's roster: `teachers` is how many are asked for (D3.4). */
  TRANSFER_REQUESTED: { unitId: string; fromUnit: string; toUnit: string; teachers: number };
  TRANSFER_DECIDED: { unitId: string; fromUnit: string; toUnit: string; released: boolean };
  /** To whoever approves it: an application for a business account is in the queue (D2.4, D2.8). */
  APPLICATION_WAITING: { unitId: string; unit: string; tier: Tier };
}

type Words = {
  readonly [Kind in NotificationKind]: (detail: NotificationDetails[Kind]) => string;
};

/** To the bureau, or to the unit whose plans they are. */
const planZh = ({ audience, oneTeacher, year, unit }: OfExtension): string =>
  `${year}學年度「${unit}」${oneTeacher ? '一位教師' : AUDIENCE_LABELS[audience]}的填報時間`;
const planEn = ({ audience, oneTeacher, year, unit }: OfExtension): string => {
  const whose = audience === Audience.SCHOOL ? 'the school plan' : "the teachers' plans";
  return `${oneTeacher ? "one teacher's plan" : whose} of ${unit} for academic year ${year}`;
};

// Of what became of one teacher's request nobody else is told.
const ownZh = (detail: OfExtension): string =>
  detail.oneTeacher ? `您的${detail.year}學年度教師進修規劃填報時間` : planZh(detail);
const ownEn = (detail: OfExtension): string =>
  detail.oneTeacher ? `your training plan of academic year ${detail.year}` : planEn(detail);

const ZH: Words = {
  PLAN_REMINDER: ({ year, closesAt }) =>
    `您的${year}學年度教師進修規劃尚未送出，請於${shownClosing(closesAt, 'zh')}前填報並送出。`,
  SCHOOL_REMINDER: ({ year, unit, audience, missing, closesAt }) =>
    audience === Audience.SCHOOL
      ? `「${unit}」的${year}學年度學校進修規劃尚未送出，請於${shownClosing(closesAt, 'zh')}前送出。`
      : `「${unit}」還有${missing}位教師尚未送出${year}學年度的教師進修規劃，填報至${shownClosing(closesAt, 'zh')}截止，請提醒同仁。`,
  EXTENSION_ASKED: (detail) =>
    `有一件延長申請待處理：${planZh(detail)}，希望延長至${shownClosing(detail.until, 'zh')}。`,
  EXTENSION_GRANTED: (detail) =>
    `延長申請已獲同意：${ownZh(detail)}延長至${shownClosing(detail.until, 'zh')}。`,
  EXTENSION_REFUSED: (detail) => `延長申請未獲同意：${ownZh(detail)}不變；理由請見該件申請。`,
  REPRESENTATIVE_NAMED: ({ year, unit, named }) =>
    named
      ? `您現在是「${unit}」${year}學年度學校進修規劃的填報代表。`
      : `「${unit}」${year}學年度學校進修規劃已改由另一個帳號填報。`,
  TRANSFER_REQUESTED: ({ fromUnit, toUnit, teachers }) =>
    `「${toUnit}」請求轉入目前登錄於「${fromUnit}」的${teachers}位人員，請同意或不同意。`,
  TRANSFER_DECIDED: ({ fromUnit, toUnit, released }) =>
    `由「${fromUnit}」轉入「${toUnit}」的教師轉校請求${released ? '已獲同意' : '未獲同意'}。`,
  APPLICATION_WAITING: ({ unit, tier }) =>
    `「${unit}」有一件${ROLE_LABELS[tier]}帳號的申請待審核，請核對申請人後啟用或退件。`,
};

const TIER_EN: Readonly<Record<Tier, string>> = {
  [Role.CHIEF]: 'a chief',
  [Role.CONTACT]: 'a contact',
  [Role.OPERATOR]: 'an operator',
};

const EN: Words = {
  PLAN_REMINDER: ({ year, closesAt }) =>
    `Your training plan of academic year ${year} is not submitted yet; please submit it before ${shownClosing(closesAt, 'en')}, Taipei time.`,
  SCHOOL_REMINDER: ({ year, unit, audience, missing, closesAt }) =>
    audience === Audience.SCHOOL
      ? `The school plan of ${unit} for academic year ${year} is not submitted yet; please submit it before ${shownClosing(closesAt, 'en')}, Taipei time.`
      : `Teachers of ${unit} whose plans of academic year ${year} are not submitted: ${missing}. Their window closes at ${shownClosing(closesAt, 'en')}, Taipei time; please remind them.`,
  EXTENSION_ASKED: (detail) =>
    `More time is asked for ${planEn(detail)}, until ${shownClosing(detail.until, 'en')}, Taipei time. Please decide.`,
  EXTENSION_GRANTED: (detail) =>
    `More time was granted for ${ownEn(detail)}, until ${shownClosing(detail.until, 'en')}, Taipei time.`,
  EXTENSION_REFUSED: (detail) =>
    `More time was not granted for ${ownEn(detail)}; the reason stands with the request.`,
  REPRESENTATIVE_NAMED: ({ year, unit, named }) =>
    named
      ? `You are now the representative who writes the school plan of ${unit} for academic year ${year}.`
      : `Another account now writes the school plan of ${unit} for academic year ${year}.`,
  TRANSFER_REQUESTED: ({ fromUnit, toUnit, teachers }) =>
    `${toUnit} asks for ${teachers === 1 ? '1 person' : `${teachers} people`} registered at ${fromUnit}. Please agree or refuse.`,
  TRANSFER_DECIDED: ({ fromUnit, toUnit, released }) =>
    `The request of ${toUnit} for a teacher of ${fromUnit} was ${released ? 'granted' : 'refused'}.`,
  APPLICATION_WAITING: ({ unit, tier }) =>
    `Somebody applies to be ${TIER_EN[tier]} of ${unit}. Please look at who it is, and approve or refuse.`,
};

/**
 * What a notification says, one or two sentences without any person's name.
 * @param detail what was kept with it, of that kind
 */
export function notificationText(
  kind: NotificationKind,
  detail: object,
  language: 'zh' | 'en',
): string {
  const write = (language === 'zh' ? ZH : EN)[kind] as (given: object) => string;
  return write(detail);
}
