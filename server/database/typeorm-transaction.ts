// How TypeORM learns that a transaction is open that it has not begun itself.
import type { QueryRunner } from 'typeorm';

/**
 * Tells the runner. Without it, `manager.save` would begin a transaction of its own, and that commits ours unseen on
 * MySQL, and fails on SQLite. `manager.transaction` inside becomes a savepoint.
 */
export function markTransaction(runner: QueryRunner, open: boolean): void {
  const known = runner as unknown as { isTransactionActive: boolean; transactionDepth: number };
  known.isTransactionActive = open;
  known.transactionDepth = open ? 1 : 0;
}
