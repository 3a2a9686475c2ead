// Which mails may be sent again: only those that surely did not leave, still say something, and would be of use.
import { isRetriable, LINK_LAPSED, MailState, WINDOW_LAPSED } from '../../server/domain/mail-state';

const failed = { state: MailState.FAILED, emptied: false, lastError: '550' };

test.each(Object.values(MailState))('%s: only what failed for good is sent again', (state) => {
  expect(isRetriable({ ...failed, state })).toBe(state === MailState.FAILED);
});

test.each([
  ['without a code of the mail server', { lastError: null }, true],
  ['emptied', { emptied: true }, false],
  ['with a link that has ended', { lastError: LINK_LAPSED }, false],
  ['about a window that has closed', { lastError: WINDOW_LAPSED }, false],
])('one that failed, %s', (_, part, expected) => {
  expect(isRetriable({ ...failed, ...part })).toBe(expected);
});
