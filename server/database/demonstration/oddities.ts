// Decides which teachers of the demonstration are not as the others: what a check of the roster finds, and who does not sign in here (D3.1, D3.2).
import type { DemonstrationTeacher } from './demonstration-teacher';

type Oddity = Partial<Omit<DemonstrationTeacher, 'serial'>>;

/** A title that was valid once, and no longer is; see `writeTeaching`. */
export const FORMER_TITLE = '試用教師';

const SUSPENDED: Oddity = { status: 'SUSPENDED' };
/** Their user names stay free: they sign in at another institution. */
const ROAMING: Oddity = { origin: 'ROAMING', userName: null };

/** Of the first school, whose chief and contact every visitor meets, by place; all of them late in the list. */
const OF_FIRST: Readonly<Record<number, Oddity>> = {
  40: { jobTitle: null },
  41: { jobTitle: null, subjects: [] },
  42: { subjects: [] },
  43: { stage: null },
  44: { name: '示範林曉青' },
  45: { name: '示範林曉青' },
  46: { jobTitle: FORMER_TITLE },
  47: SUSPENDED,
  48: SUSPENDED,
  49: ROAMING,
  50: ROAMING,
};

/** Of every third other school. */
const OF_OTHERS: Readonly<Record<number, Oddity>> = {
  17: { jobTitle: null },
  18: { subjects: [] },
  19: SUSPENDED,
  20: ROAMING,
};

const EVERY = 3;

/**
 * What is odd about a teacher; nothing about most.
 * @param school 0 for the first
 * @param place in the school, 0 for the first
 */
export function oddity(school: number, place: number): Oddity {
  if (school === 0) return OF_FIRST[place] ?? {};
  return (school % EVERY === 0 ? OF_OTHERS[place] : undefined) ?? {};
}
