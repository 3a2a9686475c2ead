// Decides in which words a change in the history is told: fields and values by their names on screens, the rest as it is.
import type { AccountDetailQuery } from '../../gql/graphql';

/** One entry of an account's history. */
export type HistoryEntry = AccountDetailQuery['account']['history']['edges'][number]['node'];

/** The fields that have a word of their own on screens. */
const fields = [
  'status',
  'role',
  'functions',
  'telephone',
  'email',
  'name',
  'userName',
  'unitId',
  'nationalId',
  'confirmed',
  'secondFactor',
  'unusedNoticeAt',
] as const;

const statuses = ['APPLIED', 'ACTIVE', 'SUSPENDED', 'REFUSED', 'WITHDRAWN', 'DELETED'] as const;
const roles = ['OPERATOR', 'CONTACT', 'CHIEF', 'BUREAU', 'CENTRE', 'MINISTRY'] as const;
const functions = [
  'COURSE_REGISTRATION',
  'COURSE_MANAGEMENT',
  'ACCOUNT_MANAGEMENT',
  'TEACHER_MANAGEMENT',
  'STATISTICS',
] as const;
const truths = ['true', 'false'] as const;

const among = <Word extends string>(words: readonly Word[], word: string): Word | undefined =>
  words.find((each) => each === word);

type WordKey =
  | `history.field.${(typeof fields)[number]}`
  | `accountStatus.${(typeof statuses)[number]}`
  | `role.${(typeof roles)[number]}`
  | `businessFunction.${(typeof functions)[number]}`
  | `history.truth.${(typeof truths)[number]}`;

/** The key of a field's word; null where it has none. */
export function fieldKey(field: string): WordKey | null {
  const known = among(fields, field);
  return known ? `history.field.${known}` : null;
}

/** The parts of a value, each with the key of its word, or null where it is shown as it is; none for an empty one. */
export function valueParts(value: string | null): { part: string; key: WordKey | null }[] {
  const parts = (value ?? '').split(/["[\],、]+/).filter((part) => part.trim() !== '');
  return parts.map((text) => {
    const part = text.trim();
    const status = among(statuses, part);
    const role = among(roles, part);
    const fn = among(functions, part);
    const truth = among(truths, part);
    if (status) return { part, key: `accountStatus.${status}` };
    if (role) return { part, key: `role.${role}` };
    if (fn) return { part, key: `businessFunction.${fn}` };
    return { part, key: truth ? `history.truth.${truth}` : null };
  });
}

/** What really changed: values that an entry names but left as they were are not told. */
export function realChanges(entry: Pick<HistoryEntry, 'changes'>): HistoryEntry['changes'] {
  return entry.changes.filter(({ before, after }) => before !== after);
}
