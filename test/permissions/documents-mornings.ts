// The smallest valid request of every root field that a morning begins with.
import { read, write, type About, type Ask } from './ask';


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
};
