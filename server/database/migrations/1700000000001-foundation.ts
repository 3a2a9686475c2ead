// The first tables: units, people, sign-in, cycles, rosters, plans, and what guards every write.
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { count, document, id, instant, key, mask, optional, text, whole } from './columns';
import type { TableColumnOptions } from 'typeorm';

const nationalId = (): TableColumnOptions[] => [
  text('national_id_cipher', 255, optional),
  text('national_id_key', 16, optional),
  text('national_id_hash', 64, optional),
];

const tables = (runner: QueryRunner): Record<string, TableColumnOptions[]> => ({
  jurisdiction: [
    text('code', 8, key),
    text('name', 40),
    text('former_name', 60, optional),
    whole('order_no'),
    text('moi_code', 8, optional),
  ],
  unit: [
    id('id', key),
    text('code', 16),
    text('name', 120),
    text('kind', 24),
    text('ownership', 8, optional),
    text('status', 8),
    text('jurisdiction_code', 8, optional),
    text('county', 20, optional),
    text('district', 20, optional),
    whole('student_total', optional),
    whole('stages'),
    id('merged_into_id', optional),
    instant('closed_at', optional),
    whole('version'),
    instant('updated_at'),
  ],
  unit_stage: [
    id('unit_id', key),
    text('stage', 24, key),
    whole('attached'),
    whole('stats_year', optional),
    whole('classes', optional),
    whole('students', optional),
    whole('teachers', optional),
  ],
  teacher: [
    id('id', key),
    ...nationalId(),
    text('name', 60),
    text('gender', 8, optional),
    text('email', 254, optional),
    text('job_title', 60, optional),
    id('unit_id', optional),
    text('stage', 24, optional),
    document(runner, 'subjects'),
    text('unit_note', 200, optional),
    text('staff_kind', 16),
    text('status', 16),
    text('origin', 8),
    whole('version'),
    instant('created_at'),
    instant('updated_at'),
  ],
  employment: [
    id('id', key),
    id('teacher_id'),
    id('unit_id'),
    instant('from_at'),
    instant('to_at', optional),
    text('reason', 200, optional),
  ],
  account: [
    id('id', key),
    ...nationalId(),
    text('live_national_id_hash', 64, optional),
    text('name', 60),
    text('telephone', 40, optional),
    text('email', 254, optional),
    id('unit_id'),
    text('role', 16),
    whole('functions'),
    text('status', 16),
    whole('version'),
    instant('created_at'),
    instant('updated_at'),
  ],
  credential: [
    text('user_name', 64, key),
    text('holder_kind', 8),
    id('holder_id'),
    text('password_hash', 255),
    whole('must_change'),
    instant('changed_at'),
  ],
  session: [
    text('token_hash', 64, key),
    text('holder_kind', 8),
    id('holder_id'),
    instant('created_at'),
    instant('seen_at'),
    instant('expires_at'),
  ],
  sign_in_attempt: [
    text('bucket', 64, key),
    whole('failures'),
    instant('first_at'),
    instant('blocked_until', optional),
  ],
  cycle: [
    whole('year', key),
    instant('roster_cutoff_at'),
    instant('opens_at'),
    instant('closes_at'),
    instant('snapshot_taken_at', optional),
    document(runner, 'definition'),
    whole('version'),
  ],
  cycle_window: [
    id('id', key),
    whole('year'),
    text('audience', 8),
    whole('phase'),
    text('jurisdiction_code', 8),
    instant('opens_at'),
    instant('closes_at'),
    instant('extended_until', optional),
    whole('version'),
  ],
  extension: [
    id('id', key),
    whole('year'),
    text('audience', 8),
    text('scope', 16),
    text('jurisdiction_code', 8),
    id('unit_id', optional),
    id('teacher_id', optional),
    instant('ends_at'),
    text('reason', 500),
    id('granted_by'),
    instant('granted_at'),
  ],
  roster_unit: [
    whole('year', key),
    id('unit_id', key),
    text('jurisdiction_code', 8),
    text('code', 16),
    text('name', 120),
    whole('stages'),
    whole('student_total', optional),
    instant('school_extended_until', optional),
    instant('teacher_extended_until', optional),
    count('eligible'),
    count('draft'),
    count('submitted'),
    count('extended'),
    count('late_added'),
    count('late_submitted'),
    text('school_plan_state', 16),
  ],
  roster_entry: [
    whole('year', key),
    id('teacher_id', key),
    id('unit_id'),
    text('jurisdiction_code', 8),
    text('job_title', 60, optional),
    text('stage', 24, optional),
    document(runner, 'subjects'),
    instant('late_added_at', optional),
    text('late_reason', 500, optional),
    instant('extended_until', optional),
  ],
  completion_day: [
    whole('year', key),
    id('unit_id', key),
    text('day', 10, key),
    text('jurisdiction_code', 8),
    count('schools'),
    count('teachers'),
  ],
  plan: [
    id('id', key),
    whole('year'),
    text('audience', 8),
    id('owner_id'),
    id('unit_id'),
    text('jurisdiction_code', 8),
    text('state', 16),
    whole('version'),
    whole('half_hours'),
    document(runner, 'draft', optional),
    instant('draft_saved_at', optional),
    whole('submitted_number', optional),
    whole('last_number'),
    id('representative_id', optional),
  ],
  plan_version: [
    id('plan_id', key),
    whole('number', key),
    mask('choices'),
    text('domains', 255),
    whole('half_hours'),
    whole('course_half_hours'),
    document(runner, 'courses'),
    document(runner, 'features', optional),
    document(runner, 'vision', optional),
    text('receipt_number', 32),
    text('fingerprint', 64),
    instant('submitted_at'),
    id('submitted_by'),
  ],
  audit_entry: [
    id('id', key),
    instant('at'),
    id('actor_id', optional),
    text('actor_role', 16),
    text('action', 40),
    text('subject_kind', 24),
    id('subject_id'),
    id('unit_id', optional),
    text('jurisdiction_code', 8, optional),
    document(runner, 'changes'),
    text('reason', 500, optional),
    text('request_id', 64),
    text('address', 64, optional),
  ],
  idempotency: [
    id('actor_id', key),
    text('request_key', 64, key),
    text('operation', 40),
    text('fingerprint', 64),
    document(runner, 'answer'),
    instant('at'),
  ],
  job: [
    text('name', 40, key),
    text('lease_owner', 64, optional),
    instant('lease_until'),
    instant('last_started_at', optional),
    instant('last_finished_at', optional),
    document(runner, 'last_report', optional),
  ],
  setting: [text('name', 64, key), text('value', 255)],
  participation: [whole('year', key), text('jurisdiction_code', 8, key), text('extent', 8)],
  participation_total: [whole('year', key), whole('schools'), whole('teachers')],
});

const INDEXES: [table: string, columns: string[], unique?: 'unique'][] = [
  ['unit', ['code'], 'unique'],
  ['unit', ['jurisdiction_code', 'kind', 'code']],
  ['teacher', ['national_id_hash'], 'unique'],
  ['teacher', ['unit_id', 'id']],
  ['employment', ['teacher_id', 'from_at']],
  ['employment', ['unit_id', 'from_at']],
  ['account', ['live_national_id_hash'], 'unique'],
  ['account', ['unit_id', 'id']],
  ['credential', ['holder_id'], 'unique'],
  ['session', ['holder_id']],
  ['session', ['expires_at']],
  ['cycle_window', ['year', 'audience', 'jurisdiction_code'], 'unique'],
  ['extension', ['year', 'jurisdiction_code', 'id']],
  ['roster_unit', ['year', 'jurisdiction_code', 'code']],
  ['roster_entry', ['year', 'unit_id']],
  ['roster_entry', ['teacher_id']],
  ['completion_day', ['year', 'jurisdiction_code', 'day']],
  ['plan', ['year', 'audience', 'owner_id'], 'unique'],
  ['plan', ['owner_id', 'audience', 'year']],
  ['plan', ['year', 'unit_id']],
  ['audit_entry', ['unit_id', 'id']],
  ['audit_entry', ['jurisdiction_code', 'id']],
  ['idempotency', ['operation', 'at']],
];

const CHECKS: [table: string, name: string, condition: string][] = [
  ['roster_unit', 'counts', 'draft >= 0 AND submitted >= 0 AND draft + submitted <= eligible'],
  ['cycle', 'span', 'opens_at < closes_at'],
  ['cycle_window', 'span', 'opens_at < closes_at'],
  ['plan', 'state', "state IN ('NOT_STARTED', 'DRAFT', 'SUBMITTED')"],
  ['plan_version', 'hours', 'half_hours > 0'],
];

export class Foundation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const mysql = runner.connection.options.type === 'mysql';
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
