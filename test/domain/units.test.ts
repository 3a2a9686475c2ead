import fc from 'fast-check';
import {
  packStages,
  PLANNING_STAGES_MASK,
  Stage,
  STAGE_LABELS,
  STAGES,
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
    expect(STAGES.map((stage) => STAGE_LABELS[stage]).join(' ')).toBe(
      '國小 國中 高中 高職 特殊教育學校 進修學校 矯正學校',
    );
  });
});

describe('who states a plan (D1.1)', () => {
  test('the first five stages', () => {
    expect(PLANNING_STAGES_MASK).toBe(31);
  });
});
