// Decides in which words a change is told: fields and values as screens name them, instants as the reader writes them.
import type { TFunction } from 'i18next';
import { formatDay, formatInstant, formatList } from '../../app/format';
import { currentLanguage } from '../../app/i18n/language';
import { zhHantRecords } from '../../app/i18n/zh-Hant-records';
import type { AuditEntryFieldsFragment } from '../../gql/graphql';
import { fieldKey, valueParts } from '../accounts/history-words';

type Fields = keyof typeof zhHantRecords.auditField;
type Values = keyof typeof zhHantRecords.auditValue;
type Subjects = keyof typeof zhHantRecords.auditSubject;

const isIn = <Known extends string>(words: Record<Known, string>, name: string): name is Known =>
  Object.hasOwn(words, name);

const stages = [
  'ELEMENTARY',
  'JUNIOR_HIGH',
  'SENIOR_HIGH',
  'VOCATIONAL_HIGH',
  'SPECIAL_EDUCATION',
  'CONTINUING',
  'CORRECTIONAL',
] as const;
const nobody = ['JOB', 'COMMAND', 'ANONYMOUS'] as const;
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const day = /^\d{4}-\d\d-\d\d$/;
// Ids begin with the time, whose first sign stays the same until 2109.
const opaque = /^-[\w-]{19}$/;

/** What has a name that is no person's. */
const things: readonly string[] = ['UNIT', 'REGISTER'];

/** The name of a field of such a thing; a number of one of a school's stages has the stage before it. */
export function fieldWord(t: TFunction, field: string, kind: string): string {
  const [first = '', rest] = field.split('.');
  const stage = stages.find((each) => each === first);
  if (stage && rest !== undefined) return `${t(`stage.${stage}`)} ${fieldWord(t, rest, kind)}`;
  if (field === 'name' && things.includes(kind)) return t('auditField.unitName');
  const known = fieldKey(field);
  if (known) return t(known);
  return isIn<Fields>(zhHantRecords.auditField, field) ? t(`auditField.${field}`) : field;
}

/** A value, of one part or several; a dash where there is none. */
export function valueWord(t: TFunction, value: string | null): string {
  const language = currentLanguage();
  const words = valueParts(value).map(({ part, key }) => {
    if (key) return t(key);
    if (isIn<Values>(zhHantRecords.auditValue, part)) return t(`auditValue.${part}`);
    const stage = stages.find((each) => each === part);
    if (stage) return t(`stage.${stage}`);
    if (instant.test(part)) return formatInstant(part, language);
    if (day.test(part)) return formatDay(part, language);
    return opaque.test(part) ? t('audit.reference', { end: part.slice(-6) }) : part;
  });
  return formatList(words, language) || '—';
}

/** What kind of thing was changed. */
export function subjectWord(t: TFunction, kind: string): string {
  return isIn<Subjects>(zhHantRecords.auditSubject, kind) ? t(`auditSubject.${kind}`) : kind;
}

/** Whoever did it: a role, or the machine, or somebody who was not signed in. */
export function actorWord(t: TFunction, role: string): string {
  const machine = nobody.find((each) => each === role);
  return machine ? t(`history.actor.${machine}`) : valueWord(t, role);
}

/** What really changed: values that an entry names but left as they were are not told. */
export function changesTold(
  entry: Pick<AuditEntryFieldsFragment, 'changes'>,
): AuditEntryFieldsFragment['changes'] {
  return entry.changes.filter(({ before, after }) => before !== after);
}
