// Decides what invented people plan: answers that pass every check of a submission.
import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/instant';
import {
  courseHalfHours,
  packChoices,
  totalHalfHours,
  type CycleDefinition,
  type OptionDefinition,
  type PlanContent,
  type PlannedCourse,
} from '../../domain/plan-content';
import { PlanState } from '../../domain/plan-life';
import { fingerprintText, receiptNumber } from '../../domain/plan-submission';
import { Audience } from '../../domain/windows';
import type { Row } from '../bulk';
import type { Ids } from '../sequential-ids';
import type { Random } from './random';

const TOPICS = [
  '素養導向教學與評量', '課室觀察與回饋', '跨領域課程設計', '數位學習工具應用', '班級經營的對話', '學生輔導實務',
  '差異化教學', '校訂課程發展', '特殊教育融合', '戶外教育規劃', '雙語教學初探', '閱讀理解策略',
]; // prettier-ignore
const FEATURES = ['發展山海踏查的校訂課程', '以閱讀為全校共同課程', '推動自造教育與數位學習'];
const VISIONS = ['讓每個孩子找到自己的亮點', '健康、合作、創新', '走讀家鄉，放眼世界'];

const optionsOf = (definition: CycleDefinition, key: string): OptionDefinition[] =>
  definition.questions.find((question) => question.key === key)?.options ?? [];

function inventCourse(random: Random, definition: CycleDefinition, ids: Ids): PlannedCourse {
  return {
    id: ids(),
    topic: random.pick(TOPICS),
    domain: random.pick(definition.domains).number,
    halfHours: 4 + 2 * random.whole(8),
    when: random.chance(0.5)
      ? { semester: random.chance(0.5) ? 'FIRST' : 'SECOND' }
      : { month: 1 + random.whole(12) },
    mode: random.pick(optionsOf(definition, 'modes')).number,
    level: random.pick(optionsOf(definition, 'levels')).number,
    method: random.pick(optionsOf(definition, 'methods')).number,
    takenOverFrom: null,
  };
}

/** Answers as a person might give them: one to three choices a question, some domains, one to three courses. */
export function inventContent(
  random: Random,
  definition: CycleDefinition,
  audience: Audience,
  ids: Ids,
): PlanContent {
  const choices = definition.questions.flatMap((question) =>
    random.some(question.options, 1 + random.whole(3)).map((option) => option.number),
  );
  const domains = random.some(definition.domains, 2 + random.whole(5));
  const school = audience === Audience.SCHOOL;
  return {
    choices: packChoices(choices),
    domains: Object.fromEntries(domains.map((domain) => [domain.number, 2 + random.whole(30)])),
    courses: Array.from({ length: 1 + random.whole(3) }, () =>
      inventCourse(random, definition, ids),
    ),
    features: school ? random.pick(FEATURES) : null,
    vision: school ? random.pick(VISIONS) : null,
  };
}

/** One plan to be written down. */
export interface InventedPlan {
  id: string;
  year: number;
  audience: Audience;
  /** The teacher, or the school. */
  ownerId: string;
  unitId: string;
  jurisdictionCode: string;
  submitted: boolean;
  /** When it was submitted, or last saved. */
  at: Instant;
  /** The teacher, or the school's representative account. */
  by: string;
  content: PlanContent;
}

/** The row of `plan`. */
export function planRow(plan: InventedPlan): Row {
  const { submitted } = plan;
  return {
    id: plan.id,
    year: plan.year,
    audience: plan.audience,
    owner_id: plan.ownerId,
    unit_id: plan.unitId,
    jurisdiction_code: plan.jurisdictionCode,
    state: submitted ? PlanState.SUBMITTED : PlanState.DRAFT,
    version: 1,
    half_hours: totalHalfHours(plan.content),
    draft: submitted ? null : JSON.stringify(plan.content),
    draft_saved_at: submitted ? null : plan.at,
    submitted_number: submitted ? 1 : null,
    last_number: submitted ? 1 : 0,
    representative_id: plan.audience === Audience.SCHOOL ? plan.by : null,
  };
}

/**
 * The row of `plan_version` of a submitted plan.
 * @param versionId what the receipt's number is made of
 */
export function versionRow(plan: InventedPlan, versionId: string): Row {
  const { content } = plan;
  return {
    plan_id: plan.id,
    number: 1,
    choices: content.choices,
    domains: JSON.stringify(content.domains),
    half_hours: totalHalfHours(content),
    course_half_hours: courseHalfHours(content),
    courses: JSON.stringify(content.courses),
    features: content.features,
    vision: content.vision,
    receipt_number: receiptNumber(plan.year, plan.audience, versionId),
    fingerprint: createHash('sha256').update(fingerprintText(content)).digest('base64url'),
    submitted_at: plan.at,
    submitted_by: plan.by,
  };
}
