// The smallest valid request of every root field of teachers, their moves and files.
import type { About, Ask } from './ask';

/** By root field. */
export const TEACHERS_DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {};
