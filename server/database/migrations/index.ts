// Every migration, in order; none is ever changed after it has run somewhere.
import { Foundation1700000000001 } from './1700000000001-foundation';
import { People1700000000002 } from './1700000000002-people';
import { Mornings1700000000003 } from './1700000000003-mornings';

/** What the DataSource runs, oldest first. */
export const MIGRATIONS = [Foundation1700000000001, People1700000000002, Mornings1700000000003];
