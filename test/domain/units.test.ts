import fc from 'fast-check';
import {
  packStages,
  PLANNING_STAGES_MASK,
  Stage,
  stageLabels,
  STAGES,
  statesPlan,
  UnitKind,
  unpackStages,
} from '../../server/domain/units';

describe('stages (D1.1)', () => {
  test('are the bits of the agreed order', () => {
    expect(STAGES).toEqual(Object.values(Stage));
    expect(STAGES.map((stage) => packStages([stage]))).toEqual([1, 2, 4, 8, 16, 32, 64]);
  });

  test('bits and stages turn into each other', () => {
    const masks = fc.integer({ min: 0, max: 127 });
    fc.assert(fc.property(masks, (mask) => packStages(unpackStages(mask)) === mask));
  });

  test('each has its Chinese word', () => {
    expect(STAGES.map((stage) => stageLabels[stage]).join(' ')).toBe(
      '國小 國中 高中 高職 特殊教育學校 進修學校 矯正學校',
    );
  });
});

describe('who states a plan (D1.1)', () => {
  test('the first five stages', () => {
    expect(PLANNING_STAGES_MASK).toBe(31);
  });

  test.each([
    ['an elementary school', UnitKind.SCHOOL, [Stage.ELEMENTARY], true],
    ['a special education school', UnitKind.SCHOOL, [Stage.SPECIAL_EDUCATION], true],
    [
      'a school with a continuing one',
      UnitKind.SCHOOL,
      [Stage.SENIOR_HIGH, Stage.CONTINUING],
      true,
    ],
    ['a continuing school', UnitKind.SCHOOL, [Stage.CONTINUING], false],
    ['a correctional school', UnitKind.SCHOOL, [Stage.CORRECTIONAL], false],
    ['a school without a stage', UnitKind.SCHOOL, [], false],
    ['a kindergarten (D2.4)', UnitKind.KINDERGARTEN, [Stage.ELEMENTARY], false],
    ['a university', UnitKind.UNIVERSITY, [], false],
    ['a bureau', UnitKind.BUREAU, [], false],
  ])('%s', (_, kind, stages, expected) => {
    expect(statesPlan(kind, packStages(stages))).toBe(expected);
  });
});
