// The smallest valid request of every root field that a morning begins with.
import { read, write, type About, type Ask } from './ask';

const REQUEST = 'request { id state }';
const END = '2019-12-01T00:00:00+08:00';

/** By root field. */
export const MORNINGS_DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {
  myNotifications: () => read('{ myNotifications { edges { node { id text } } } }'),
  readNotifications: () =>
    write('readNotifications', 'ReadNotificationsInput', 'read', { upToId: '0'.repeat(20) }),
  rosterProgress: ({ unitId }) =>
    read(
      'query ($id: ID!) { rosterProgress(unitId: $id, year: 108) { edges { node { name } } } }',
      {
        id: unitId,
      },
    ),
  teacherReminder: ({ unitId }) =>
    read('query ($id: ID!) { teacherReminder(unitId: $id, year: 108) { recipients } }', {
      id: unitId,
    }),
  schoolReminder: ({ jurisdictionCode }) =>
    read(
      'query ($code: ID!) { schoolReminder(jurisdictionCode: $code, year: 108, audience: SCHOOL) { units } }',
      { code: jurisdictionCode },
    ),
  remindTeachers: ({ unitId }) =>
    write('remindTeachers', 'RemindTeachersInput', 'recipients', { unitId, year: 108 }),
  remindSchools: ({ jurisdictionCode }) =>
    write('remindSchools', 'RemindSchoolsInput', 'recipients', {
      ...{ jurisdictionCode, year: 108, audience: 'TEACHER' },
    }),
  extensionRequests: () => read('{ extensionRequests(year: 108) { edges { node { id } } } }'),
  askUnitExtension: ({ unitId }) =>
    write('askUnitExtension', 'AskUnitExtensionInput', REQUEST, {
      ...{ year: 108, unitId, audience: 'SCHOOL', wantedUntil: END, reason: '颱風停課' },
    }),
  askMyExtension: () =>
    write('askMyExtension', 'AskMyExtensionInput', REQUEST, {
      ...{ year: 108, wantedUntil: END, reason: '公假' },
    }),
  withdrawExtensionRequest: ({ requestId }) =>
    write('withdrawExtensionRequest', 'WithdrawExtensionRequestInput', REQUEST, {
      ...{ requestId, version: 1 },
    }),
  grantExtensionRequest: ({ requestId }) =>
    write('grantExtensionRequest', 'GrantExtensionRequestInput', REQUEST, {
      ...{ requestId, version: 1, endsAt: END },
    }),
  refuseExtensionRequest: ({ requestId }) =>
    write('refuseExtensionRequest', 'RefuseExtensionRequestInput', REQUEST, {
      ...{ requestId, version: 1, reason: '時間充足' },
    }),
  jobs: () => read('{ jobs { name state } }'),
  mailQueue: () => read('{ mailQueue { queued } }'),
  mails: () => read('{ mails { edges { node { id } } } }'),
  retryMail: () => write('retryMail', 'RetryMailInput', 'mail { id }', { mailId: '0'.repeat(20) }),
};
