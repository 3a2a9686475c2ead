// What a cycle asks, parsed once and remembered by its year and version (D5.5).
import type { Sql } from '../../database/sql';
import { inEnglish, type GivenDefinition } from '../../domain/cycle-english';
import type { CycleDefinition } from '../../domain/plan-content';
import { Refusal } from '../../domain/refusals';
import { storedDefinitions } from './cycle.repo';

// A version's definition never changes, so it is never forgotten: a few cycles of a few kilobytes.
const parsed = new Map<string, CycleDefinition>();
/** What is being read just now, by what it is read through: whoever asks meanwhile waits for the same statement. */
const reading = new WeakMap<Sql, Promise<Map<number, CycleDefinition>>>();

/** Reads the column's JSON, and remembers it under the year and version that it was read with. */
export function parseDefinition(year: number, version: number, json: string): CycleDefinition {
  const key = `${year}/${version}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const definition = inEnglish(year, JSON.parse(json) as GivenDefinition);
  parsed.set(key, definition);
  return definition;
}

/** The definitions of all cycles, of which there is one a year: who looks at years before needs no statement for each. */
async function readDefinitions(sql: Sql): Promise<Map<number, CycleDefinition>> {
  const rows = await storedDefinitions(sql);
  return new Map(
    rows.map(({ year, version, definition }) => [year, parseDefinition(year, version, definition)]),
  );
}

/**
 * The questions, options and domains of a cycle. Costs a statement once a process; then nothing.
 * @param version the cycle's version that the caller has read
 * Throws NOT_FOUND for a year without a cycle.
 */
export async function definitionOf(
  sql: Sql,
  year: number,
  version: number,
): Promise<CycleDefinition> {
  const known = parsed.get(`${year}/${version}`);
  if (known !== undefined) return known;
  const begun = reading.get(sql) ?? readDefinitions(sql).finally(() => reading.delete(sql));
  reading.set(sql, begun);
  // Under the version that the row has, in case it has moved on since the caller read it.
  const found = (await begun).get(year);
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}
