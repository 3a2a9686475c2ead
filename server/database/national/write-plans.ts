// Decides who of the whole country has planned by now, and writes the plans down with their counts.
import type { Instant } from '../../domain/instant';
import type { CycleDefinition } from '../../domain/plan-content';
import { Audience, type Span } from '../../domain/windows';
import { insertRows } from '../bulk';
import type { Database } from '../database';
import { CompletionTally } from '../invented/completion';
import { inventContent, planRow, versionRow, type InventedPlan } from '../invented/plans';
import { createRandom, type Random } from '../invented/random';
import type { Progress } from '../progress';
import { idsFrom, type Ids } from '../sequential-ids';
import type { RegisterSchool } from './schools';

/** The year that is planned. */
export interface NationalYear {
  definition: CycleDefinition;
  /** The window of an audience in a jurisdiction: `SCHOOL NWT`. */
  windows: ReadonlyMap<string, Span>;
  /** Nothing has happened after this instant. */
  at: Instant;
}

const TEACHERS_SUBMITTED = 0.8;
const TEACHERS_BEGUN = 0.86;
const SCHOOLS_SUBMITTED = 0.92;
const SCHOOLS_BEGUN = 0.96;
/** Plans written in one transaction. */
const AT_ONCE = 10_000;

class PlanWriter {
  private readonly random: Random = createRandom(3);
  private readonly tally: CompletionTally;
  private readonly ids: Ids;
  private waiting: InventedPlan[] = [];

  constructor(
    private readonly database: Database,
    private readonly year: NationalYear,
    private readonly progress: Progress,
    start: Instant,
  ) {
    this.tally = new CompletionTally(year.definition.year);
    this.ids = idsFrom(start);
  }

  /** Invents the plan of one owner, or none, by chance. */
  add(
    audience: Audience,
    owner: Pick<InventedPlan, 'ownerId' | 'unitId' | 'jurisdictionCode' | 'by'>,
  ): void {
    const { definition, windows, at } = this.year;
    const span = windows.get(`${audience} ${owner.jurisdictionCode}`);
    const chance = this.random.next();
    const [submitted, begun] =
      audience === Audience.SCHOOL
        ? [SCHOOLS_SUBMITTED, SCHOOLS_BEGUN]
        : [TEACHERS_SUBMITTED, TEACHERS_BEGUN];
    if (span === undefined || span.opensAt >= at || chance >= begun) return;
    const time = Math.min(span.closesAt, at) - span.opensAt;
    this.waiting.push({
      ...owner,
      id: this.ids(),
      year: definition.year,
      audience,
      submitted: chance < submitted,
      at: span.opensAt + Math.floor(this.random.next() * time),
      content: inventContent(this.random, definition, audience, this.ids),
    });
  }

  /** Writes what waits, when it is enough. */
  async flush(least = AT_ONCE): Promise<void> {
    if (this.waiting.length < least) return;
    const plans = this.waiting;
    this.waiting = [];
    const versions = plans.filter(({ submitted }) => submitted);
    for (const plan of plans) this.tally.add(plan);
    const planRows = plans.map(planRow);
    const versionRows = versions.map((plan) => versionRow(plan, this.ids()));
    await this.database.transaction(async (tx) => {
      await insertRows(tx, 'plan', planRows);
      await insertRows(tx, 'plan_version', versionRows);
    });
    this.progress.advance(plans.length);
  }

  /** Writes the rest, and the counts. */
  async finish(): Promise<void> {
    await this.flush(1);
    await this.database.transaction((tx) => this.tally.write(tx));
  }
}

/**
 * Writes the plans of every school, and of every teacher on the frozen roster who has an account.
 * @param chiefs the representatives: accounts by school
 * @param start when the first id is made
 */
export async function writeNationalPlans(
  database: Database,
  year: NationalYear,
  schools: readonly RegisterSchool[],
  chiefs: ReadonlyMap<string, string>,
  start: Instant,
  progress: Progress,
): Promise<void> {
  const writer = new PlanWriter(database, year, progress, start);
  for (const { id, jurisdictionCode } of schools) {
    writer.add(Audience.SCHOOL, {
      ownerId: id,
      unitId: id,
      jurisdictionCode,
      by: chiefs.get(id) ?? '',
    });
    const teachers = await database.reads.all<{ id: string }>(
      `SELECT r.teacher_id AS id FROM roster_entry r JOIN teacher t ON t.id = r.teacher_id
        WHERE r.year = ? AND r.unit_id = ? AND t.status <> 'NOT_APPLIED' ORDER BY r.teacher_id`,
      [year.definition.year, id],
    );
    for (const teacher of teachers) {
      writer.add(Audience.TEACHER, {
        ownerId: teacher.id,
        unitId: id,
        jurisdictionCode,
        by: teacher.id,
      });
    }
    await writer.flush();
  }
  await writer.finish();
}
