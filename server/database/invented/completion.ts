// How invented plans are counted, so that the prepared counts agree with the plans (D4.6).
import { taipeiDay } from '../../domain/instant';
import { PlanState } from '../../domain/plan-life';
import { Audience } from '../../domain/windows';
import { insertRows, type Row } from '../bulk';
import type { Tx } from '../database';
import type { InventedPlan } from './plans';

interface UnitTally {
  jurisdictionCode: string;
  draft: number;
  submitted: number;
  school: PlanState;
  days: Map<string, { schools: number; teachers: number }>;
}

/** Counts the plans of one year by unit and day. */
export class CompletionTally {
  private readonly units = new Map<string, UnitTally>();

  constructor(private readonly year: number) {}

  /** Counts one plan. */
  add(plan: InventedPlan): void {
    const unit = this.unit(plan);
    const teacher = plan.audience === Audience.TEACHER;
    if (!teacher) unit.school = plan.submitted ? PlanState.SUBMITTED : PlanState.DRAFT;
    else if (plan.submitted) unit.submitted += 1;
    else unit.draft += 1;
    if (!plan.submitted) return;
    const day = taipeiDay(plan.at);
    const count = unit.days.get(day) ?? { schools: 0, teachers: 0 };
    if (teacher) count.teachers += 1;
    else count.schools += 1;
    unit.days.set(day, count);
  }

  /** Writes the counts into `roster_unit`, whose rows are there already, and `completion_day`. */
  async write(tx: Tx): Promise<void> {
    const days: Row[] = [];
    for (const [unitId, unit] of this.units) {
      await tx.run(
        'UPDATE roster_unit SET draft = ?, submitted = ?, school_plan_state = ? WHERE year = ? AND unit_id = ?',
        [unit.draft, unit.submitted, unit.school, this.year, unitId],
      );
      for (const [day, count] of unit.days) {
        const jurisdiction_code = unit.jurisdictionCode;
        days.push({ year: this.year, unit_id: unitId, day, jurisdiction_code, ...count });
      }
    }
    await insertRows(tx, 'completion_day', days);
  }

  private unit(plan: InventedPlan): UnitTally {
    let unit = this.units.get(plan.unitId);
    if (unit === undefined) {
      const { jurisdictionCode } = plan;
      const school = PlanState.NOT_STARTED;
      unit = { jurisdictionCode, draft: 0, submitted: 0, school, days: new Map() };
      this.units.set(plan.unitId, unit);
    }
    return unit;
  }
}
