// What a morning begins with: what one was told, who was reminded, and who asked for more time.
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { INDEXES, tables } from './mornings-tables';

const indexName = (table: string, columns: string[]): string =>
  `${table}_by_${columns.join('_')}`.slice(0, 60);

export class Mornings1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(tables(runner))) {
      await runner.createTable(new Table({ name, columns }));
    }
    for (const [table, columnNames, unique] of INDEXES) {
      const name = indexName(table, columnNames);
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
