// The smallest valid request of every root field of mail, audit, kindergartens and roaming.
import { read, write, type About, type Ask } from './ask';

/** By root field. */
export const RECORDS_DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {
  kindergartenRuns: () => read('{ kindergartenRuns { edges { node { id } } } }'),
  kindergartenReading: () => read('{ kindergartenReading { state } }'),
  readKindergartensNow: () =>
    write('readKindergartensNow', 'ReadKindergartensNowInput', 'run { id }', {}),
  confirmKindergartenRun: () =>
    write('confirmKindergartenRun', 'ConfirmKindergartenRunInput', 'run { id }', {
      ...{ runId: '0'.repeat(20), version: 1, reason: '併園' },
    }),
  roamingProviders: () => read('{ roamingProviders { id } }'),
  auditEntries: ({ unitId }) =>
    read('query ($id: ID) { auditEntries(unitId: $id) { edges { node { id } } } }', { id: unitId }),
  demonstrationMails: () => read('{ demonstrationMails { edges { node { id } } } }'),
};
