// Every state that a refusal names is said in both languages, by the words that stand on screens.
import 'reflect-metadata';
import { ACCOUNT_STATUS_LABELS, AccountStatus } from '../../server/domain/account-life';
import type { SecondFactorState } from '../../server/domain/actor';
import { Refusal, refusalText } from '../../server/domain/refusals';
import { TransferState } from '../../server/domain/registration';
import { isNamedState, type NamedState } from '../../server/domain/state-words';
import { TeacherStatus } from '../../server/domain/teacher-record';
import { RunState } from '../../server/modules/kindergartens/run-state';
import { TeacherImportState } from '../../server/modules/teachers/teacher-import.type';

const FACTOR: Record<SecondFactorState, true> = { DONE: true, ASKED: true, TO_SET_UP: true };

/** All that are passed to WRONG_STATE; the compiler holds each such place against the same list of words. */
const STATES: readonly [string, readonly string[]][] = [
  ['a business account (D2.8)', Object.values(AccountStatus)],
  ['a teacher’s account (D3.1)', Object.values(TeacherStatus)],
  ['a request for a teacher (D3.4)', Object.values(TransferState)],
  ['a release (D3.5)', ['UNDONE', 'EMPLOYED', 'MOVED']],
  ['a file of teachers (D3.4)', Object.values(TeacherImportState)],
  ['a run of the preschool registry (D3.7)', Object.values(RunState)],
  ['a second factor', Object.keys(FACTOR)],
];
const EACH = STATES.flatMap(([what, states]) => states.map((state) => [what, state] as const));

const said = (state: NamedState, language: 'zh' | 'en'): string =>
  refusalText(new Refusal('WRONG_STATE', { state }), language).message;

test.each(EACH)('%s that is %s', (_, state) => {
  if (!isNamedState(state)) throw new Error(`${state} has no words`);
  expect(said(state, 'zh')).toMatch(/（\p{Script=Han}+）/u);
  expect(said(state, 'zh')).not.toMatch(/[A-Za-z]/);
  expect(said(state, 'en')).toMatch(/\([a-z ]+\)/);
  expect(said(state, 'en')).not.toContain(state);
});

// A refused one is 已退件 on screens; the refusal's word is that of a request and of a run, too.
const CALLED = Object.values(AccountStatus).filter((state) => state !== AccountStatus.REFUSED);

test.each(CALLED)('an account that is %s is called so on screens', (state) => {
  expect(said(state, 'zh')).toContain(ACCOUNT_STATUS_LABELS[state]);
});

test('a text that is no state has no words', () => {
  expect(isNamedState('toString')).toBe(false);
});
