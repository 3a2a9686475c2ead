// The smallest valid request of every root field of mail, audit, kindergartens and roaming.
import { read, type About, type Ask } from './ask';

/** By root field. */
export const RECORDS_DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {
  roamingProviders: () => read('{ roamingProviders { id } }'),
  auditEntries: ({ unitId }) =>
    read('query ($id: ID) { auditEntries(unitId: $id) { edges { node { id } } } }', { id: unitId }),
};
