// The domain's enums as the schema shows them, each value with the Chinese word that screens use.
import { registerEnumType } from 'type-graphql';
import { BusinessFunction } from '../domain/business-functions';
import { PlanState } from '../domain/plan-life';
import { Role } from '../domain/roles';
import { Ownership, Stage, UnitKind, UnitStatus } from '../domain/units';
import { Audience, WindowPhase } from '../domain/windows';
import { ACTIONS, permission, type Action } from '../permissions/matrix';

const described = (words: Record<string, string>) =>
  Object.fromEntries(Object.entries(words).map(([value, description]) => [value, { description }]));

/** The actions of the permission table, as an enum of the schema. */
export const ActionEnum = Object.fromEntries(ACTIONS.map((action) => [action, action])) as Record<
  Action,
  Action
>;

registerEnumType(ActionEnum, {
  name: 'Action',
  description: 'What one may do; the rows of the permission table (D8).',
  valuesConfig: described(
    Object.fromEntries(
      ACTIONS.map((action) => [
        action,
        `${permission(action).rule} (${permission(action).source})`,
      ]),
    ),
  ),
});
registerEnumType(Role, {
  name: 'Role',
  description:
    'The role of a sign-in: a teacher, one of three tiers, or an office above the schools (D2, D8).',
  valuesConfig: described({
    TEACHER: '教師',
    OPERATOR: '作業人員',
    CONTACT: '連絡人',
    CHIEF: '總負責人',
    BUREAU: '縣市教育局(處)、教育部國教署',
    CENTRE: '全國推廣中心',
    MINISTRY: '教育部',
  }),
});
registerEnumType(BusinessFunction, {
  name: 'BusinessFunction',
  description: 'A function of a business account (D2.1).',
  valuesConfig: described({
    COURSE_REGISTRATION: '研習課程登錄作業',
    COURSE_MANAGEMENT: '研習課程管理/資料上傳',
    ACCOUNT_MANAGEMENT: '本單位業務帳號管理',
    TEACHER_MANAGEMENT: '本單位教師帳號管理',
    STATISTICS: '統計圖表',
  }),
});
registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'What kind of unit it is (D1.1).',
  valuesConfig: described({
    SCHOOL: '學校',
    KINDERGARTEN: '幼兒園',
    UNIVERSITY: '大專校院',
    LEGAL_PERSON: '法人',
    SOCIAL_EDUCATION: '社教機構',
    BUREAU: '縣市教育局(處)、教育部國教署',
    NATIONAL_CENTRE: '全國推廣中心',
    MINISTRY: '教育部',
  }),
});
registerEnumType(Stage, {
  name: 'Stage',
  description: 'A teaching stage; the first five state plans (D1.1).',
  valuesConfig: described({
    ELEMENTARY: '國小',
    JUNIOR_HIGH: '國中',
    SENIOR_HIGH: '高中',
    VOCATIONAL_HIGH: '高職',
    SPECIAL_EDUCATION: '特殊教育學校',
    CONTINUING: '進修學校',
    CORRECTIONAL: '矯正學校',
  }),
});
registerEnumType(Ownership, {
  name: 'Ownership',
  description: 'Public or private (D1.3).',
  valuesConfig: described({ PUBLIC: '公立', PRIVATE: '私立' }),
});
registerEnumType(UnitStatus, {
  name: 'UnitStatus',
  description: 'Whether a unit is open; what a closed one did stays (D1.4).',
  valuesConfig: described({ OPEN: '營運中', CLOSED: '已停辦', MERGED: '已併校' }),
});
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whose plan: the school’s or the teacher’s (D4.3, D4.4).',
  valuesConfig: described({ SCHOOL: '學校', TEACHER: '教師' }),
});
registerEnumType(WindowPhase, {
  name: 'WindowPhase',
  description: 'Where the present stands to a window; the closing instant is outside (D4.5).',
  valuesConfig: described({ UPCOMING: '尚未開放', OPEN: '開放中', CLOSED: '已截止' }),
});
registerEnumType(PlanState, {
  name: 'PlanState',
  description:
    'Where a plan stands; a draft beside a submitted version leaves it SUBMITTED (D5.6).',
  valuesConfig: described({ NOT_STARTED: '未填報', DRAFT: '填報中', SUBMITTED: '已送出' }),
});
