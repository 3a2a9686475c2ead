// 業務帳號查詢: how anyone signed in reaches the chiefs and contacts of the country (D2.9).
import type { RequestContext } from '../../app/context';
import { pageOf, readCursor, type Page } from '../units/page';
import { searchText, type Asked } from './account.service';
import {
  countDirectory,
  listDirectory,
  type DirectoryFilter,
  type DirectoryRow,
} from './directory.repo';

const KEY = /^([\x21-\x7e]{1,16}) ([-0-9A-Z_a-z]{20})$/;

/** A page of active chiefs and contacts by unit code. Throws INVALID for a bad page or search text. */
export async function accountDirectory(
  context: RequestContext,
  asked: DirectoryFilter,
  page: Asked,
): Promise<Page<DirectoryRow>> {
  const filter = { ...asked, search: searchText(asked.search) };
  const [, code = '', id = ''] = KEY.exec(readCursor(page.first, page.after, KEY) ?? '') ?? [];
  const after = code === '' ? null : { code, id };
  return pageOf(
    await listDirectory(context.sql, filter, { first: page.first, after }),
    page.first,
    (row) => `${row.unitCode} ${row.id}`,
    () => countDirectory(context.sql, filter),
  );
}
