// Proves whom a moved window concerns: late teachers fill in as well, so they are told of too (D4.5, D4.6).
import { reached } from '../../client/modules/completion/reached';

const counted = { schools: { eligible: 12 }, teachers: { eligible: 340, lateAdded: 2 } };

it('counts schools for the plans of schools, and all teachers for theirs', () => {
  expect(reached('SCHOOL', counted)).toBe(12);
  expect(reached('TEACHER', counted)).toBe(342);
});
