// The documents that tests of plans send, and answers that make a plan whole.
const CONTENT = `{
  needs { question { key } options { key number label } }
  domains { domain { key label } hours }
  hours courseHours features vision
  courses { id topic domain { key } hours semester month mode { key } level { key } method { key } takenOverFrom }
}`;

/** All that a screen shows of a plan. */
export const PLAN = `{
  id year audience state version draftSavedAt
  draft ${CONTENT}
  submitted ${CONTENT}
  receipt { number submittedAt fingerprint version }
  window { audience opensAt closesAt extended state }
  representative { accountId name role }
  roster { eligible stages studentTotal }
}`;

const mutation = (field: string, input: string): string =>
  `mutation ($input: ${input}!) { ${field}(input: $input) { plan ${PLAN} } }`;

export const MY_PLAN = `query ($year: Int!) { myPlan(year: $year) ${PLAN} }`;
export const SCHOOL_PLAN = `query ($unitId: ID!, $year: Int!) { schoolPlan(unitId: $unitId, year: $year) ${PLAN} }`;
export const SAVE_MINE = mutation('saveMyPlanDraft', 'SaveMyPlanDraftInput');
export const START_MINE = mutation('startMyPlanFromLast', 'PlanInput');
export const SUBMIT_MINE = mutation('submitMyPlan', 'SubmitMyPlanInput');
export const WITHDRAW_MINE = mutation('withdrawMyPlan', 'PlanInput');
export const SAVE_SCHOOL = mutation('saveSchoolPlanDraft', 'SaveSchoolPlanDraftInput');
export const START_SCHOOL = mutation('startSchoolPlanFromLast', 'SchoolPlanInput');
export const SUBMIT_SCHOOL = mutation('submitSchoolPlan', 'SubmitSchoolPlanInput');
export const WITHDRAW_SCHOOL = mutation('withdrawSchoolPlan', 'SchoolPlanInput');
export const CLAIM = mutation('claimRepresentative', 'ClaimRepresentativeInput');
export const PASS = mutation('passRepresentative', 'PassRepresentativeInput');

/** Answers that make a plan whole: a choice in each question, two domains with 18.5 hours, one course of 3. */
export const WHOLE = {
  needs: [
    { question: 'modes', options: ['hours', 'master'] },
    { question: 'times', options: ['summer'] },
    { question: 'places', options: ['own-school', 'online'] },
    { question: 'levels', options: ['advanced'] },
    { question: 'methods', options: ['workshop', 'lesson-study'] },
  ],
  domains: [
    { domain: 'curriculum', hours: 12.5 },
    { domain: 'practical', hours: 6 },
  ],
  courses: [
    {
      topic: '素養導向評量工作坊',
      domain: 'curriculum',
      hours: 3,
      semester: 'FIRST',
      mode: 'hours',
      level: 'advanced',
      method: 'workshop',
    },
  ],
};

let keys = 0;
/** A new idempotency key. */
export const key = (): string => `test-key-${(keys += 1)}`;

/** A plan as the documents above show it. */
export interface ShownPlan {
  id: string | null;
  state: string;
  version: number;
  draftSavedAt: string | null;
  draft: ShownContent | null;
  submitted: ShownContent | null;
  receipt: { number: string; submittedAt: string; fingerprint: string; version: number } | null;
  window: { opensAt: string; closesAt: string; extended: boolean; state: string };
  representative: { accountId: string; name: string; role: string } | null;
  roster: { eligible: number; stages: string[]; studentTotal: number } | null;
}

/** The answers of a plan as shown. */
export interface ShownContent {
  needs: { question: { key: string }; options: { key: string }[] }[];
  domains: { domain: { key: string }; hours: number }[];
  hours: number;
  courseHours: number;
  features: string | null;
  vision: string | null;
  courses: { id: string; topic: string; hours: number; takenOverFrom: string | null }[];
}
