// Proves what a teacher is offered first in the morning, in every state of the plan and the window.
import { nextSteps } from '../../client/modules/plans/next-step';
import type { Standing } from '../../client/modules/plans/next-step';

const fresh: Standing = {
  phase: 'OPEN',
  state: 'NOT_STARTED',
  draft: false,
  whole: false,
  unsaved: false,
  last: false,
  askable: true,
};

test.each<[string, Partial<Standing>, string[]]>([
  ['before the window', { phase: 'UPCOMING' }, ['questions']],
  ['nothing yet, nothing before', {}, ['start']],
  ['nothing yet, answers of last year', { last: true }, ['startFromLast', 'startBlank']],
  ['a draft with gaps', { state: 'DRAFT', draft: true, last: true }, ['goOn']],
  ['a whole draft', { state: 'DRAFT', draft: true, whole: true }, ['check', 'goOn']],
  ['typing that is only on this device', { unsaved: true, last: true }, ['goOn']],
  ['submitted', { state: 'SUBMITTED', whole: true }, ['receipt', 'revise']],
  [
    'a whole revision beside what is submitted',
    { state: 'SUBMITTED', draft: true, whole: true },
    ['resubmit', 'receipt'],
  ],
  [
    'a revision with gaps beside what is submitted',
    { state: 'SUBMITTED', draft: true },
    ['goOn', 'receipt'],
  ],
  ['closed, submitted', { phase: 'CLOSED', state: 'SUBMITTED' }, ['receipt', 'read']],
  ['closed, missed', { phase: 'CLOSED', state: 'DRAFT', draft: true }, ['askForTime', 'read']],
  ['closed, never begun', { phase: 'CLOSED' }, ['askForTime']],
  ['closed, asked already', { phase: 'CLOSED', askable: false }, ['read']],
])('%s', (_, at, steps) => {
  expect(nextSteps({ ...fresh, ...at })).toEqual(steps);
});
