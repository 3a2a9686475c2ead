// The statements that forget what files left behind.
import type { Sql } from '../../database/sql';
import type { Instant } from '../../domain/instant';

/** Deletes the rights to fetch a list that have run out. */
export const deleteOldDownloads = (sql: Sql, now: Instant): Promise<number> =>
  sql.run('DELETE FROM download WHERE expires_at <= ?', [now]);

/** Forgets the rows of files that were checked before an instant and never taken over; the file can be checked anew. */
export const forgetImportRows = (sql: Sql, before: Instant): Promise<number> =>
  sql.run(
    `UPDATE teacher_import SET rows_cipher = NULL, rows_key = NULL, state = 'FORGOTTEN'
      WHERE rows_cipher IS NOT NULL AND created_at < ?`,
    [before],
  );
