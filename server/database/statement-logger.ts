// How TypeORM's own statements are heard beside the prepared ones.
import type { Logger } from 'typeorm';
import type { StatementListener } from './database';

/** Passes statement texts (never their values: they may be personal data) to the listener, and logs nothing. */
export class StatementLogger implements Logger {
  constructor(private readonly heard: StatementListener) {}

  logQuery(text: string): void {
    this.heard(text);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
