// Which code an invented office would read off a phone now; only in a demonstration.
import type { RequestContext } from '../../app/context';
import { DEMONSTRATION_FACTOR_SECRET } from './demonstration-factor';
import { secretOf } from './second-factor-code.service';
import { factorOfUserName } from './second-factor.repo';
import { codeOfStep, factorStep } from './totp';
import { canonicalUserName } from '../../domain/user-name';

/**
 * The next code that is taken from this account: null for one that has set up a phone of its own, for all others, and
 * for the seconds until the next code comes where those of the present have been used.
 */
export async function demonstrationCode(
  context: RequestContext,
  userName: string,
): Promise<string | null> {
  const row = await factorOfUserName(context.sql, canonicalUserName(userName));
  if (row === null || secretOf(context.app, row) !== DEMONSTRATION_FACTOR_SECRET) return null;
  const present = factorStep(context.app.machineClock.now());
  const step = Math.max(present, row.lastStep + 1);
  return step > present + 1 ? null : codeOfStep(DEMONSTRATION_FACTOR_SECRET, step);
}
