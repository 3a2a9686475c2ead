import {
  afterSave,
  afterSubmit,
  afterWithdraw,
  NOT_STARTED_LIFE,
  PlanState,
  type PlanLife,
} from '../../server/domain/plan-life';
import { isRefusal } from '../../server/domain/refusals';

const draft: PlanLife = { state: PlanState.DRAFT, submittedNumber: null };
const submitted: PlanLife = { state: PlanState.SUBMITTED, submittedNumber: 2 };

describe('the life of a plan (D5.6)', () => {
  test.each([
    ['the first save begins a draft', afterSave(NOT_STARTED_LIFE), draft],
    ['a draft saved stays a draft', afterSave(draft), draft],
    ['a draft beside a submitted version leaves it counting', afterSave(submitted), submitted],
    ['a draft is submitted', afterSubmit(draft, 2), submitted],
    ['a plan never saved is submitted at once', afterSubmit(NOT_STARTED_LIFE, 2), submitted],
    ['a newer version counts', afterSubmit(submitted, 3), { ...submitted, submittedNumber: 3 }],
    ['a withdrawn plan is a draft', afterWithdraw(submitted), draft],
    [
      'a withdrawn plan is submitted again',
      afterSubmit(afterWithdraw(submitted), 3),
      { ...submitted, submittedNumber: 3 },
    ],
  ])('%s', (_, life, expected) => {
    expect(life).toEqual(expected);
  });

  test.each([
    ['never begun', NOT_STARTED_LIFE],
    ['a draft', draft],
  ])('what is %s cannot be withdrawn', (_, life) => {
    let caught: unknown;
    try {
      afterWithdraw(life);
    } catch (error) {
      caught = error;
    }
    expect(isRefusal(caught, 'NOT_SUBMITTED')).toBe(true);
  });

  test.each([0, 1, 2, 2.5])('version %d does not follow version 2', (number) => {
    expect(() => afterSubmit(submitted, number)).toThrow(RangeError);
  });
});
