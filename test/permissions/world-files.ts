// The world's files of new teachers: each school has one that was checked, and can be taken over.
import type { Tx } from '../../server/database/database';
import { nationalId } from '../support/national-id';
import { LONG_AGO, TEST_VAULT, type SchoolSeed } from '../support/seed';

const BEFORE_ANY_OTHER = 8_000_000;

/** The checked file of a school. */
export const importIdOf = ({ code }: SchoolSeed): string => `import-of-${code}`;

/** Every school has its checked file, and no other. */
export async function resetImports(tx: Tx, schools: readonly SchoolSeed[]): Promise<void> {
  await tx.run('DELETE FROM teacher_import');
  for (const [at, school] of schools.entries()) {
    const registration = {
      ...{
        nationalId: nationalId(BEFORE_ANY_OTHER + at),
        name: '新進示範',
        gender: null,
        email: null,
      },
      ...{ jobTitle: null, stage: null, subjects: [], unitNote: null, staffKind: 'TEACHER' },
    };
    const { cipher, key } = TEST_VAULT.sealText(JSON.stringify([{ row: 2, registration }]));
    await tx.run(
      `INSERT INTO teacher_import (id, unit_id, account_id, file_name, state, rows_total, rows_done,
        rows_cipher, rows_key, faults, counts, created_at)
        VALUES (?, ?, ?, '新進教師.csv', 'CHECKED', 1, 0, ?, ?, '[]',
          '{"creates":1,"moves":0,"requests":0}', ?)`,
      [importIdOf(school), school.id, school.id, cipher, key, LONG_AGO],
    );
  }
}
