// What is written down of what the registry does: each unit and teacher, fields before and after, personal ones masked.
import { newId } from '../../domain/id';
import type { Instant } from '../../domain/instant';
import { maskEmail, maskName } from '../../domain/masking';
import { UnitStatus } from '../../domain/units';
import type { AuditRow } from '../audit/write.repo';
import type { Change } from '../audit/write.service';
import { emailAfter, type NewTeacher, type TeacherChange, type UnitChange } from './changes';

/** Which run it was, and when: a batch's own time, since a run may take long. */
export interface Cause {
  now: Instant;
  requestId: string;
}

/** The audit row of a change that a run makes. */
export const auditRow = ({ now, requestId }: Cause, change: Change): AuditRow => ({
  ...{ id: newId(now), at: now, actorId: null, actorRole: 'JOB', requestId, address: null },
  ...change,
});

const MASKS: Readonly<Record<string, (text: string) => string>> = {
  name: maskName,
  email: maskEmail,
};

const masked = (field: string, value: string | null): string | null =>
  value === null ? null : (MASKS[field]?.(value) ?? value);

type Values = Readonly<Record<string, string | null>>;

/** The fields that differ; `mask` says what of them is shown. */
function differences(
  before: Values,
  after: Values,
  mask: (field: string, value: string | null) => string | null,
): Change['changes'] {
  const differing = Object.entries(after).filter(
    ([field, value]) => (before[field] ?? null) !== value,
  );
  return Object.fromEntries(
    differing.map(([field, value]) => [
      field,
      [mask(field, before[field] ?? null), mask(field, value)],
    ]),
  );
}

const open = (_field: string, value: string | null): string | null => value;

/** A kindergarten that is added, or changed: nothing of it is personal. */
export function unitChange({ id, unit, before }: UnitChange): Change {
  const { name, ownership, jurisdictionCode, county, district } = unit;
  const closed = before === null || before.status === UnitStatus.CLOSED;
  const status = closed ? UnitStatus.OPEN : before.status;
  const after = { name, ownership, jurisdictionCode, county, district, status };
  return {
    action: before === null ? 'addUnitByRegistry' : 'changeUnitByRegistry',
    ...{ subjectKind: 'UNIT', subjectId: id, unitId: id, jurisdictionCode },
    changes: differences({ ...before }, after, open),
  };
}

/** A teacher who is added, and which fields they came with. */
export const teacherAdded = (
  id: string,
  { teacher, unitId, jurisdictionCode }: NewTeacher,
): Change => {
  const { name, gender, email, jobTitle } = teacher;
  const none = { name: null, gender: null, email: null, jobTitle: null, unitId: null };
  return {
    action: 'addByRegistry',
    ...{ subjectKind: 'TEACHER', subjectId: id, unitId, jurisdictionCode },
    changes: differences(none, { name, gender, email, jobTitle, unitId }, masked),
  };
};

/** A teacher whose own data change, in the unit where they are from then on; null when none of them do. */
export function teacherChanged(change: TeacherChange): Change | null {
  const { before, teacher, unitId, jurisdictionCode } = change;
  const { name, gender, email, jobTitle } = before;
  const after = {
    name: teacher.name,
    gender: teacher.gender ?? gender,
    email: emailAfter(before, teacher),
    jobTitle: teacher.jobTitle,
  };
  const changes = differences({ name, gender, email, jobTitle }, after, masked);
  if (Object.keys(changes).length === 0) return null;
  return {
    action: 'changeByRegistry',
    ...{ subjectKind: 'TEACHER', subjectId: before.id, unitId, jurisdictionCode, changes },
  };
}
