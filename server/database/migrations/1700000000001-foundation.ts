// The first tables: units, people, sign-in, cycles, rosters, plans, and what guards every write.
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { CHECKS, INDEXES, tables } from './foundation-tables';

export class Foundation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = runner.dataSource.options.type === 'mysql';
    // Texts are compared by their bytes on both engines, or unique keys would differ between them.
    if (mysql) await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    for (const [name, columns] of Object.entries(tables(runner))) {
      const checks = CHECKS.filter(([table]) => table === name).map(
        ([table, check, expression]) => ({
          name: `${table}_${check}`,
          expression,
        }),
      );
      await runner.createTable(new Table({ name, columns, checks: mysql ? [] : checks }));
      // TypeORM leaves a table's checks out on MariaDB without a word.
      for (const { name: check, expression } of mysql ? checks : []) {
        await runner.query(`ALTER TABLE ${name} ADD CONSTRAINT ${check} CHECK (${expression})`);
      }
    }
    for (const [table, columnNames, unique] of INDEXES) {
      const name = `${table}_by_${columnNames.join('_')}`.slice(0, 60);
      await runner.createIndex(
        table,
        new TableIndex({ name, columnNames, isUnique: unique !== undefined }),
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(tables(runner)).reverse()) await runner.dropTable(name);
  }
}
