// How a list of schools with their completion can be ordered.
import { registerEnumType } from 'type-graphql';

/** What a list of schools is ordered by. */
export enum UnitCompletionSort {
  CODE = 'CODE',
  NAME = 'NAME',
  SCHOOL_PLAN = 'SCHOOL_PLAN',
  ELIGIBLE = 'ELIGIBLE',
  SUBMITTED = 'SUBMITTED',
  RATE = 'RATE',
  LAST_SUBMITTED = 'LAST_SUBMITTED',
}

registerEnumType(UnitCompletionSort, {
  name: 'UnitCompletionSort',
  description: 'What a list of schools is ordered by; schools that are equal in it follow by code.',
  valuesConfig: {
    CODE: { description: '學校代碼' },
    NAME: { description: '學校名稱, in the order of the characters' },
    SCHOOL_PLAN: { description: '學校規劃: not started, draft, submitted' },
    ELIGIBLE: { description: '名冊教師數' },
    SUBMITTED: { description: '已送出教師數' },
    RATE: { description: '送出率; schools without teachers come last, whichever way' },
    LAST_SUBMITTED: { description: '最近送出日; schools where nobody ever did are the earliest' },
  },
});
