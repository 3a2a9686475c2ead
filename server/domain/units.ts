// Decides what kinds of units there are, which stages a school has, and who states a plan.

/** Kinds of units (D1.1). */
export enum UnitKind {
  /** 學校 */
  SCHOOL = 'SCHOOL',
  /** 幼兒園 */
  KINDERGARTEN = 'KINDERGARTEN',
  /** 大專校院 */
  UNIVERSITY = 'UNIVERSITY',
  /** 法人 */
  LEGAL_PERSON = 'LEGAL_PERSON',
  /** 社教機構 */
  SOCIAL_EDUCATION = 'SOCIAL_EDUCATION',
  /** 縣市教育局/處, 教育部國教署 */
  BUREAU = 'BUREAU',
  /** 教師進修網/全國推廣中心 */
  NATIONAL_CENTRE = 'NATIONAL_CENTRE',
  /** 教育部 */
  MINISTRY = 'MINISTRY',
}

/** Stages of schools (D1.1); the order is that of the bits, and is never changed. */
export enum Stage {
  /** 國小 */
  ELEMENTARY = 'ELEMENTARY',
  /** 國中 */
  JUNIOR_HIGH = 'JUNIOR_HIGH',
  /** 高中 */
  SENIOR_HIGH = 'SENIOR_HIGH',
  /** 高職 */
  VOCATIONAL_HIGH = 'VOCATIONAL_HIGH',
  /** 特殊教育學校 */
  SPECIAL_EDUCATION = 'SPECIAL_EDUCATION',
  /** 進修學校, states no plan */
  CONTINUING = 'CONTINUING',
  /** 矯正學校, states no plan */
  CORRECTIONAL = 'CORRECTIONAL',
}

/** Who owns a school or kindergarten (D1.1, D1.3). */
export enum Ownership {
  /** 公立 */
  PUBLIC = 'PUBLIC',
  /** 私立 */
  PRIVATE = 'PRIVATE',
}

/** Whether a unit still works; what it did stays (D1.4). */
export enum UnitStatus {
  /** 營運中 */
  OPEN = 'OPEN',
  /** 已停辦 */
  CLOSED = 'CLOSED',
  /** 已整併 */
  MERGED = 'MERGED',
}

/** Every stage in the order of its bit. */
export const STAGES: readonly Stage[] = [
  Stage.ELEMENTARY,
  Stage.JUNIOR_HIGH,
  Stage.SENIOR_HIGH,
  Stage.VOCATIONAL_HIGH,
  Stage.SPECIAL_EDUCATION,
  Stage.CONTINUING,
  Stage.CORRECTIONAL,
];

/** The Chinese word of each stage (D1.1). */
export const stageLabels: Readonly<Record<Stage, string>> = {
  [Stage.ELEMENTARY]: '國小',
  [Stage.JUNIOR_HIGH]: '國中',
  [Stage.SENIOR_HIGH]: '高中',
  [Stage.VOCATIONAL_HIGH]: '高職',
  [Stage.SPECIAL_EDUCATION]: '特殊教育學校',
  [Stage.CONTINUING]: '進修學校',
  [Stage.CORRECTIONAL]: '矯正學校',
};

/** Stages as bits, bit n for the n-th stage of the enum. */
export function packStages(stages: readonly Stage[]): number {
  return STAGES.reduce(
    (mask, stage, bit) => (stages.includes(stage) ? mask | (1 << bit) : mask),
    0,
  );
}

/** The stages of the bits, in the enum's order; bits without a stage are ignored. */
export function unpackStages(mask: number): Stage[] {
  return STAGES.filter((_, bit) => (mask & (1 << bit)) !== 0);
}

/** The bits of the five stages that state plans (D1.1). */
export const PLANNING_STAGES_MASK = packStages([
  Stage.ELEMENTARY,
  Stage.JUNIOR_HIGH,
  Stage.SENIOR_HIGH,
  Stage.VOCATIONAL_HIGH,
  Stage.SPECIAL_EDUCATION,
]);

/** Whether a unit of this kind and these stages states plans: a school with a planning stage (D1.1). */
export function statesPlan(kind: UnitKind, stagesMask: number): boolean {
  return kind === UnitKind.SCHOOL && (stagesMask & PLANNING_STAGES_MASK) !== 0;
}
