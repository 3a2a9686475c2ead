// What a delivery would change: compared in memory with what stands here, before anything is written (D3.7).
import type { DeliveryProblem } from '../../domain/delivery-rules';
import { UnitKind, UnitStatus } from '../../domain/units';
import type { Delivery } from './delivery';
import type { TeacherLine, UnitLine } from './delivery-line';
import type { PresentTeacher, PresentUnit } from './present.repo';

/** A kindergarten that is new, or differs. */
export interface UnitChange {
  id: string;
  unit: UnitLine;
  /** What stands here; null for one that is new. */
  before: PresentUnit | null;
}

/** A teacher who is new. */
export interface NewTeacher {
  hash: string;
  teacher: TeacherLine;
  unitId: string;
  /** The unit's. */
  jurisdictionCode: string | null;
}

/** A teacher who differs, or whose unit does. */
export interface TeacherChange {
  before: PresentTeacher;
  teacher: TeacherLine;
  unitId: string;
  /** The unit's. */
  jurisdictionCode: string | null;
}

/** All that a delivery would change. */
export interface Changes {
  unitsAdded: UnitChange[];
  unitsChanged: UnitChange[];
  teachersAdded: NewTeacher[];
  /** In the unit where they are. */
  teachersChanged: TeacherChange[];
  /** From one kindergarten to another, or taken over after a release. */
  teachersMoved: TeacherChange[];
  teachersReleased: PresentTeacher[];
  /** Gone, but not released: a faulty line may have been theirs. */
  releasesHeld: number;
  problems: DeliveryProblem[];
}

/** What stands here, as far as the delivery is about it. */
export interface Present {
  /** Every kindergarten, and what else has a delivered code. */
  units: readonly PresentUnit[];
  /** Every teacher of a kindergarten, and whoever else is delivered. */
  teachers: readonly PresentTeacher[];
}

const unitDiffers = (before: PresentUnit, unit: UnitLine): boolean =>
  before.name !== unit.name ||
  before.county !== unit.county ||
  before.district !== unit.district ||
  before.ownership !== unit.ownership ||
  before.jurisdictionCode !== unit.jurisdictionCode ||
  // Who is delivered works; a merger is decided here (D1.4).
  before.status === UnitStatus.CLOSED;

/** The address that the record is to have: one that its owner has confirmed stays. */
export const emailAfter = (before: PresentTeacher, teacher: TeacherLine): string | null =>
  before.emailConfirmedAt !== null ? before.email : (teacher.email ?? before.email);

const teacherDiffers = (before: PresentTeacher, teacher: TeacherLine): boolean =>
  before.name !== teacher.name ||
  before.jobTitle !== teacher.jobTitle ||
  before.gender !== (teacher.gender ?? before.gender) ||
  before.email !== emailAfter(before, teacher);

/** Compares the kindergartens; answers the units by code that teachers may be delivered for. */
function compareUnits(
  delivery: Delivery,
  present: Present,
  newId: () => string,
  changes: Changes,
): Map<string, Pick<NewTeacher, 'unitId' | 'jurisdictionCode'>> {
  const known = new Map(present.units.map((unit) => [unit.code, unit]));
  const ids = new Map(
    present.units
      .filter((unit) => unit.kind === UnitKind.KINDERGARTEN)
      .map(({ code, id, jurisdictionCode }) => [code, { unitId: id, jurisdictionCode }]),
  );
  for (const unit of delivery.units.values()) {
    const before = known.get(unit.code);
    if (before === undefined) {
      const id = newId();
      ids.set(unit.code, { unitId: id, jurisdictionCode: unit.jurisdictionCode });
      changes.unitsAdded.push({ id, unit, before: null });
    } else if (before.kind !== UnitKind.KINDERGARTEN) {
      changes.problems.push({ line: unit.line, field: 'code', rule: 'otherKind' });
    } else if (unitDiffers(before, unit)) {
      changes.unitsChanged.push({ id: before.id, unit, before });
    }
  }
  return ids;
}

function compareTeacher(
  before: PresentTeacher | undefined,
  next: NewTeacher,
  changes: Changes,
): void {
  const { teacher, unitId, jurisdictionCode } = next;
  if (before === undefined) changes.teachersAdded.push(next);
  else if (before.unitId === unitId) {
    if (teacherDiffers(before, teacher))
      changes.teachersChanged.push({ before, teacher, unitId, jurisdictionCode });
  } else if (before.unitId === null || before.unitKind === UnitKind.KINDERGARTEN) {
    changes.teachersMoved.push({ before, teacher, unitId, jurisdictionCode });
  } else {
    changes.problems.push({ line: teacher.line, field: 'nationalId', rule: 'employedElsewhere' });
  }
}

/** Who is in a kindergarten here, and in no line of the delivery. */
function compareGone(delivery: Delivery, present: Present, changes: Changes): void {
  const codes = new Map(present.units.map((unit) => [unit.id, unit.code]));
  for (const teacher of present.teachers) {
    if (teacher.unitKind !== UnitKind.KINDERGARTEN || delivery.named.has(teacher.hash)) continue;
    const code = codes.get(teacher.unitId ?? '') ?? '';
    if (delivery.allUnclear || delivery.unclear.has(code)) changes.releasesHeld += 1;
    else changes.teachersReleased.push(teacher);
  }
}

/**
 * Which of somebody's lines counts: that of the unit where they are already, since the registry may give the lines of one
 * person in another order every night; else the first one whose unit is here.
 * @param here where they are; null for somebody new, or employed nowhere
 */
function countingLine(
  lines: readonly [TeacherLine, ...TeacherLine[]],
  unitIds: ReadonlyMap<string, Pick<NewTeacher, 'unitId'>>,
  here: string | null,
): TeacherLine {
  const isHere = ({ unitCode }: TeacherLine): boolean =>
    here !== null && unitIds.get(unitCode)?.unitId === here;
  return lines.find(isHere) ?? lines.find(({ unitCode }) => unitIds.has(unitCode)) ?? lines[0];
}

/** Compares a delivery with what stands here. */
export function changesOf(delivery: Delivery, present: Present, newId: () => string): Changes {
  const changes: Changes = {
    unitsAdded: [],
    unitsChanged: [],
    teachersAdded: [],
    teachersChanged: [],
    teachersMoved: [],
    teachersReleased: [],
    releasesHeld: 0,
    problems: [],
  };
  const unitIds = compareUnits(delivery, present, newId, changes);
  const known = new Map(present.teachers.map((teacher) => [teacher.hash, teacher]));
  for (const [hash, first] of delivery.teachers) {
    const before = known.get(hash);
    const lines = [first, ...(delivery.elsewhere.get(hash) ?? [])] as const;
    const teacher = countingLine(lines, unitIds, before?.unitId ?? null);
    const unit = unitIds.get(teacher.unitCode);
    if (!unitIds.has(first.unitCode))
      changes.problems.push({ line: first.line, field: 'unitCode', rule: 'unknown' });
    if (unit !== undefined) compareTeacher(before, { hash, teacher, ...unit }, changes);
  }
  compareGone(delivery, present, changes);
  return changes;
}

/** How many rows are to be written. */
export const sizeOf = (changes: Changes): number =>
  changes.unitsAdded.length +
  changes.unitsChanged.length +
  changes.teachersAdded.length +
  changes.teachersChanged.length +
  changes.teachersMoved.length +
  changes.teachersReleased.length;
