// Which business accounts a chief sees: those of the own unit, whatever has become of them (D2.1, D2.4).
import type { RequestContext } from '../../app/context';
import { ID_SHAPE } from '../../domain/id';
import { scopeOf } from '../../permissions/decide';
import { pageOf, readCursor, type Page } from '../units/page';
import { countAccounts, listAccounts } from './account.repo';
import type { AccountView } from './account.type';

/** A page of a unit's accounts. Throws INVALID for a bad page. */
export async function accounts(
  context: RequestContext,
  unitId: string,
  page: { first: number; after: string | null },
): Promise<Page<AccountView>> {
  const after = readCursor(page.first, page.after, ID_SHAPE);
  const scope = scopeOf(context.actor, 'ACCOUNT_READ');
  const rows = await listAccounts(context.sql, scope, unitId, { first: page.first, after });
  return pageOf(
    rows,
    page.first,
    (row) => row.id,
    () => countAccounts(context.sql, scope, unitId),
  );
}
