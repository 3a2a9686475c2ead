// What waits for an office, told as numbers that lead to the lists (D2.3, D2.8, D3.2, D3.4, D4.5).
import type { RequestContext } from '../../app/context';
import { Refusal } from '../../domain/refusals';
import { scopeOf } from '../../permissions/decide';
import { lookedAfterBy, managedBy, unusedSince, waitingSince } from '../accounts/account-filter';
import { confirmedUntil, unusedUntil } from '../accounts/account-care.service';
import { allOf } from '../units/scope';
import { countDue } from './due.repo';
import type { Due } from './due.type';

/** Days after which an application has waited long (D2.8). */
const LONG_DAYS = 3;

/**
 * What waits for a bureau in its jurisdiction, for the centre in the country or in the jurisdiction it names. Throws
 * NOT_FOUND where there is no such cycle or jurisdiction, or it is out of reach. One statement.
 */
export async function due(
  context: RequestContext,
  year: number,
  jurisdictionCode: string | null,
): Promise<Due> {
  const { actor, now } = context;
  const found = await countDue(context.sql, {
    ...{ year, now, jurisdictionCode },
    scope: scopeOf(actor, 'DUE_READ'),
    applications: allOf([waitingSince(null), managedBy(actor)]),
    applicationsLong: allOf([waitingSince(confirmedUntil(now, LONG_DAYS)), lookedAfterBy(actor)]),
    unused: unusedSince(actor, unusedUntil(now)),
  });
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}
