// Proves which failures of a save are a "no" and which leave its outcome unknown (D4.7: a retry gets the first answer).
import { outcomeOf } from '../../client/modules/plans/save-outcome';

const refusal = (code: string, more: Record<string, unknown> = {}) => ({
  errors: [{ message: code, extensions: { code, ...more } }],
});

test('without an answer the outcome is unknown', () => {
  expect(outcomeOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'lost', retryAfter: null });
});

test.each(['UNAVAILABLE', 'RATE_LIMITED'])('%s means later, after the seconds it names', (code) => {
  expect(outcomeOf(refusal(code, { retryAfter: 7 }))).toEqual({ kind: 'lost', retryAfter: 7 });
});

test('a failure of the server itself may have happened after the save', () => {
  expect(outcomeOf(refusal('INTERNAL', { reference: 'r' }))).toMatchObject({ kind: 'lost' });
});

test('a newer version asks the person', () => {
  expect(outcomeOf(refusal('CONFLICT', { currentVersion: 9 }))).toEqual({ kind: 'conflict' });
});

test.each(['INVALID', 'WINDOW_CLOSED', 'NOT_REPRESENTATIVE', 'UNAUTHENTICATED', 'KEY_REUSED'])(
  '%s is a no: the same is not sent again by itself',
  (code) => {
    expect(outcomeOf(refusal(code))).toMatchObject({ kind: 'refused', refusal: { code } });
  },
);
