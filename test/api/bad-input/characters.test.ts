// Texts are kept byte for byte: rare characters, emoji and line breaks come back as they were sent (D5.1, D5.6).
import {
  key,
  MY_PLAN,
  SAVE_MINE,
  SAVE_SCHOOL,
  SCHOOL_PLAN,
  SUBMIT_MINE,
  SUBMIT_SCHOOL,
  WHOLE,
  type ShownPlan,
} from '../../support/plan-documents';
import { Bench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.make();
});
afterAll(() => bench.server.stop());

const RARE = [
  '𠮷野家的素養課程',
  '游錫堃、陳堃、王𤧹',
  '🦉👩🏽‍🏫🇹🇼 emoji 課程',
  '\u00e9 is not e\u0301',
  '注音ㄅㄆㄇˊˇˋ˙、台語 tâi-gí pe̍h-ōe-jī',
  '  blanks at both ends  ',
  '第一行\n第二行\t欄',
  `'; DROP TABLE plan; -- " \\ % _ \${x} {{y}} <script>alert(1)</script>`,
  'null',
  '\u{10FFFF}\u200b\u202eabc\ufeff',
];

test.each(RARE)('%j in a topic, through save, submit and read', async (topic) => {
  const { myPlan: before } = await bench.teacher.data<{ myPlan: ShownPlan }>(MY_PLAN, {
    year: 108,
  });
  const courses = [{ ...WHOLE.courses[0], topic }];
  const saved = await bench.teacher.data<{ saveMyPlanDraft: { plan: ShownPlan } }>(SAVE_MINE, {
    input: { idempotencyKey: key(), year: 108, version: before.version, ...WHOLE, courses },
  });
  expect(saved.saveMyPlanDraft.plan.draft?.courses[0]?.topic).toBe(topic);
  const { version } = saved.saveMyPlanDraft.plan;
  await bench.teacher.data(SUBMIT_MINE, { input: { idempotencyKey: key(), year: 108, version } });
  const { myPlan } = await bench.teacher.data<{ myPlan: ShownPlan }>(MY_PLAN, { year: 108 });
  expect(myPlan.submitted?.courses[0]?.topic).toBe(topic);
});

test('all of them in the texts of a school, at their greatest length', async () => {
  const unitId = bench.school.id;
  const features = RARE.join('').concat('校'.repeat(500));
  const vision = '𠮷'.repeat(2000);
  await bench.chief.data(SAVE_SCHOOL, {
    input: { idempotencyKey: key(), unitId, year: 108, version: 0, features, vision },
  });
  await bench.chief.data(SUBMIT_SCHOOL, {
    input: { idempotencyKey: key(), unitId, year: 108, version: 1, ...WHOLE },
  });
  const { schoolPlan } = await bench.chief.data<{ schoolPlan: ShownPlan }>(SCHOOL_PLAN, {
    ...{ unitId, year: 108 },
  });
  expect(schoolPlan.submitted).toMatchObject({ features, vision });
});

test('40 courses whose topics are 100 characters outside the basic plane are kept', async () => {
  const topic = '𠮷'.repeat(100);
  const { myPlan: before } = await bench.colleague.data<{ myPlan: ShownPlan }>(MY_PLAN, {
    year: 108,
  });
  const courses = Array.from({ length: 40 }, () => ({ ...WHOLE.courses[0], topic, hours: 999 }));
  await bench.colleague.data(SUBMIT_MINE, {
    input: { idempotencyKey: key(), year: 108, version: before.version, ...WHOLE, courses },
  });
  const { myPlan } = await bench.colleague.data<{ myPlan: ShownPlan }>(MY_PLAN, { year: 108 });
  expect(myPlan.submitted?.courses.map((course) => course.topic)).toEqual(
    Array.from({ length: 40 }, () => topic),
  );
  expect(myPlan.submitted?.courseHours).toBe(40 * 999);
});
