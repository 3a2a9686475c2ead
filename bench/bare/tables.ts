// The bare server's own tables for submissions: a row a choice, a row a domain, a row a course.
import type { Sql } from '../../server/database/sql';
import type { Tx } from '../../server/database/database';

const TABLES: Readonly<Record<string, string>> = {
  bare_plan:
    'id VARCHAR(20) PRIMARY KEY, owner_id VARCHAR(20) NOT NULL UNIQUE, version INT NOT NULL, state VARCHAR(16) NOT NULL, half_hours INT NOT NULL, number INT NOT NULL',
  bare_version:
    'plan_id VARCHAR(20), number INT, half_hours INT NOT NULL, receipt_number VARCHAR(32) NOT NULL, fingerprint VARCHAR(64) NOT NULL, submitted_at BIGINT NOT NULL, PRIMARY KEY (plan_id, number)',
  bare_choice:
    'plan_id VARCHAR(20), number INT, option_number INT, PRIMARY KEY (plan_id, number, option_number)',
  bare_hours:
    'plan_id VARCHAR(20), number INT, domain_number INT, half_hours INT NOT NULL, PRIMARY KEY (plan_id, number, domain_number)',
  bare_course:
    'plan_id VARCHAR(20), number INT, place INT, topic VARCHAR(100) NOT NULL, domain_number INT NOT NULL, half_hours INT NOT NULL, semester VARCHAR(8), mode INT NOT NULL, level INT NOT NULL, method INT NOT NULL, PRIMARY KEY (plan_id, number, place)',
  bare_audit:
    'id VARCHAR(20) PRIMARY KEY, at BIGINT NOT NULL, actor_id VARCHAR(20) NOT NULL, action VARCHAR(40) NOT NULL, plan_id VARCHAR(20) NOT NULL',
};

/** Makes them, with the plans of a cycle's teachers in them. */
export async function makeBareTables(tx: Tx, year: number): Promise<void> {
  await dropBareTables(tx);
  for (const [name, columns] of Object.entries(TABLES)) {
    await tx.run(`CREATE TABLE ${name} (${columns}) ENGINE = InnoDB`);
  }
  await tx.run(
    `INSERT INTO bare_plan (id, owner_id, version, state, half_hours, number)
      SELECT id, owner_id, version, state, half_hours, last_number FROM plan
      WHERE year = ? AND audience = 'TEACHER'`,
    [year],
  );
}

/** Leaves the database without them. */
export async function dropBareTables(sql: Sql): Promise<void> {
  for (const name of Object.keys(TABLES)) await sql.run(`DROP TABLE IF EXISTS ${name}`);
}
