// Proves that the migrations and the entities tell of the same tables.
import type { Database } from '../../server/database/database';
import { testDatabase, onlyOn } from '../support/database';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

interface Column {
  name: string;
  nullable: boolean;
  key: boolean;
  kind: string;
}

/** `varchar(20)`, `int`, `bigint`, or `text` for every text without a small bound. */
const kind = (type: string, length?: string): string =>
  /text$/.test(type) ? 'text' : length ? `${type}(${length})` : type;

const migrated = async (table: string): Promise<Column[]> =>
  database.dialect === 'mysql' ? ofInformationSchema(table) : ofPragma(table);

async function ofInformationSchema(table: string): Promise<Column[]> {
  const rows = await database.reads.all<
    Record<'n' | 'o' | 'k' | 't', string> & { l: number | null }
  >(
    `SELECT column_name AS n, is_nullable AS o, column_key AS k, data_type AS t, character_maximum_length AS l
     FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?`,
    [table],
  );
  return rows.map((row) => ({
    name: row.n,
    nullable: row.o === 'YES',
    key: row.k === 'PRI',
    kind: kind(row.t, row.l === null ? undefined : String(row.l)),
  }));
}

async function ofPragma(table: string): Promise<Column[]> {
  const rows = await database.reads.all<{
    name: string;
    notnull: number;
    pk: number;
    type: string;
  }>(`SELECT name, "notnull", pk, type FROM pragma_table_info('${table}')`);
  return rows.map((row) => {
    const [type = '', length] = row.type.toLowerCase().replace(')', '').split('(');
    return {
      name: row.name,
      nullable: row.notnull === 0,
      key: row.pk > 0,
      kind: kind(type, length),
    };
  });
}

const byName = (columns: Column[]): Column[] =>
  [...columns].sort((a, b) => (a.name < b.name ? -1 : 1));

it('every entity has the columns of its table, as long, as often empty, with the same key', async () => {
  expect(database.dataSource.entityMetadatas.length).toBeGreaterThan(20);
  for (const entity of database.dataSource.entityMetadatas) {
    const declared = entity.columns.map((column) => ({
      name: column.databaseName,
      nullable: column.isNullable,
      key: column.isPrimary,
      kind: kind(String(column.type), column.length),
    }));
    expect([entity.tableName, byName(declared)]).toEqual([
      entity.tableName,
      byName(await migrated(entity.tableName)),
    ]);
  }
});

it('every table has its entity', async () => {
  const rows = await database.reads.all<{ name: string }>(
    database.dialect === 'mysql'
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
      : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
  );
  const tables = rows.map((row) => row.name).filter((name) => name !== 'migrations');
  const entities = database.dataSource.entityMetadatas.map((entity) => entity.tableName);
  expect(tables.sort()).toEqual(entities.sort());
});

onlyOn('mysql', () => {
  it('texts are compared by their bytes in every column', async () => {
    const others = await database.reads.all(
      `SELECT table_name, column_name, collation_name FROM information_schema.columns
     WHERE table_schema = DATABASE() AND collation_name <> 'utf8mb4_bin' AND table_name <> 'migrations'`,
    );
    expect(others).toEqual([]);
  });
});

it('no migration is due after the start', async () => {
  expect(await database.dataSource.showMigrations()).toBe(false);
});
