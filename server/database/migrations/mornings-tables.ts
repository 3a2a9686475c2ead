// What notifications, reminders and extension requests add to the tables; part of migration 1700000000003, so never changed after it has run somewhere.
import type { QueryRunner, TableColumnOptions } from 'typeorm';
import { document, id, instant, key, optional, text, whole } from './columns';

/** Every table of the migration with its columns. */
export const tables = (runner: QueryRunner): Record<string, TableColumnOptions[]> => ({
  notification: [
    id('id', key),
    text('holder_kind', 8),
    id('holder_id'),
    text('kind', 32),
    text('event_key', 120),
    document(runner, 'detail'),
    instant('created_at'),
    instant('read_at', optional),
  ],
  reminder: [
    whole('year', key),
    id('unit_id', key),
    text('audience', 8, key),
    text('sender', 8, key),
    text('jurisdiction_code', 8),
    id('sent_by'),
    instant('sent_at'),
    whole('recipients'),
  ],
  extension_request: [
    id('id', key),
    whole('year'),
    text('audience', 8),
    text('jurisdiction_code', 8),
    id('unit_id'),
    id('teacher_id', optional),
    instant('wanted_until'),
    text('reason', 500),
    id('asked_by'),
    instant('asked_at'),
    text('state', 12),
    text('live_key', 60, optional),
    id('decided_by', optional),
    instant('decided_at', optional),
    text('decision_reason', 500, optional),
    instant('granted_until', optional),
    whole('version'),
  ],
});

/** Indexes by table and columns. */
export const INDEXES: [table: string, columns: string[], unique?: 'unique'][] = [
  ['notification', ['holder_id', 'event_key'], 'unique'],
  ['notification', ['holder_id', 'read_at']],
  ['reminder', ['jurisdiction_code', 'year']],
  ['extension_request', ['live_key'], 'unique'],
  ['extension_request', ['jurisdiction_code', 'state']],
  ['extension_request', ['unit_id', 'id']],
  ['extension_request', ['teacher_id', 'id']],
];
