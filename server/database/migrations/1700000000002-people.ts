// The lives of accounts and teachers: what they apply for, confirm, ask for and leave behind.
import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { COLUMNS, INDEXES, tables } from './people-tables';

const indexName = (table: string, columns: string[]): string =>
  `${table}_by_${columns.join('_')}`.slice(0, 60);

export class People1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const column of columns) await runner.addColumn(table, new TableColumn(column));
    }
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
    const made = Object.keys(tables(runner));
    for (const name of made.reverse()) await runner.dropTable(name);
    for (const [table, columns] of INDEXES) {
      if (!made.includes(table)) await runner.dropIndex(table, indexName(table, columns));
    }
    for (const [table, columns] of Object.entries(COLUMNS)) {
      for (const { name } of columns) await runner.dropColumn(table, name);
    }
  }
}
