// The smallest valid request of every root field of business accounts and signing in.
import type { About, Ask } from './ask';

/** By root field. */
export const ACCOUNTS_DOCUMENTS: Readonly<Record<string, (about: About) => Ask>> = {};
