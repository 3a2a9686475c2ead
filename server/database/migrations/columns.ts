// The few kinds of columns that tables are made of, the same on both engines.
import type { QueryRunner, TableColumnOptions } from 'typeorm';

type Options = Partial<TableColumnOptions>;

/** An opaque 20-character id, or a reference to one. */
export const id = (name = 'id', more: Options = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: '20',
  ...more,
});
/** A text of at most `length` characters. */
export const text = (name: string, length: number, more: Options = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});
/** A whole number up to 2^31. */
export const whole = (name: string, more: Options = {}): TableColumnOptions => ({
  name,
  type: 'int',
  ...more,
});
/** Milliseconds since the epoch, UTC. */
export const instant = (name: string, more: Options = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...more,
});
/** A mask of up to 53 bits. */
export const mask = instant;
/** A count that starts at nothing. */
export const count = (name: string): TableColumnOptions => whole(name, { default: 0 });
/** A text without a small bound (JSON mostly): longtext on MySQL, whose plain text ends at 64 KB. */
export const document = (
  runner: QueryRunner,
  name: string,
  more: Options = {},
): TableColumnOptions => ({
  name,
  type: runner.dataSource.options.type === 'mysql' ? 'longtext' : 'text',
  ...more,
});
/** May be absent. */
export const optional: Options = { isNullable: true };
/** Part of the primary key. */
export const key: Options = { isPrimary: true };
