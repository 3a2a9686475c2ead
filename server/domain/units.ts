// Decides what kinds of units there are, which stages a school has, and which of these state plans.

/** Kinds of units (D1.1). */
export enum UnitKind {
  SCHOOL = 'SCHOOL',
  KINDERGARTEN = 'KINDERGARTEN',
  UNIVERSITY = 'UNIVERSITY',
  LEGAL_PERSON = 'LEGAL_PERSON',
  SOCIAL_EDUCATION = 'SOCIAL_EDUCATION',
  BUREAU = 'BUREAU',
  NATIONAL_CENTRE = 'NATIONAL_CENTRE',
  MINISTRY = 'MINISTRY',
}

/** The Chinese word of each kind (D1.1). */
export const UNIT_KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  [UnitKind.SCHOOL]: '學校',
  [UnitKind.KINDERGARTEN]: '幼兒園',
  [UnitKind.UNIVERSITY]: '大專校院',
  [UnitKind.LEGAL_PERSON]: '法人',
  [UnitKind.SOCIAL_EDUCATION]: '社教機構',
  [UnitKind.BUREAU]: '縣市教育局(處)、教育部國教署',
  [UnitKind.NATIONAL_CENTRE]: '全國推廣中心',
  [UnitKind.MINISTRY]: '教育部',
};

/** Stages of schools (D1.1); the order is that of the bits, and is never changed. */
export enum Stage {
  ELEMENTARY = 'ELEMENTARY',
  JUNIOR_HIGH = 'JUNIOR_HIGH',
  SENIOR_HIGH = 'SENIOR_HIGH',
  VOCATIONAL_HIGH = 'VOCATIONAL_HIGH',
  SPECIAL_EDUCATION = 'SPECIAL_EDUCATION',
  /** States no plan. */
  CONTINUING = 'CONTINUING',
  /** States no plan. */
  CORRECTIONAL = 'CORRECTIONAL',
}

/** The Chinese word of each stage (D1.1). */
export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  [Stage.ELEMENTARY]: '國小',
  [Stage.JUNIOR_HIGH]: '國中',
  [Stage.SENIOR_HIGH]: '高中',
  [Stage.VOCATIONAL_HIGH]: '高職',
  [Stage.SPECIAL_EDUCATION]: '特殊教育學校',
  [Stage.CONTINUING]: '進修學校',
  [Stage.CORRECTIONAL]: '矯正學校',
};

/** Who owns a school or kindergarten (D1.1, D1.3). */
export enum Ownership {
  PUBLIC = 'PUBLIC',
  PRIVATE = 'PRIVATE',
}

/** The Chinese word of each ownership (D1.3). */
export const OWNERSHIP_LABELS: Readonly<Record<Ownership, string>> = {
  [Ownership.PUBLIC]: '公立',
  [Ownership.PRIVATE]: '私立',
};

/** Whether a unit still works; what it did stays (D1.4). */
export enum UnitStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  MERGED = 'MERGED',
}

/** The Chinese word of each status (D1.4). */
export const UNIT_STATUS_LABELS: Readonly<Record<UnitStatus, string>> = {
  [UnitStatus.OPEN]: '營運中',
  [UnitStatus.CLOSED]: '已停辦',
  [UnitStatus.MERGED]: '已整併',
};

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
