// How every write is made: once for its key, in one transaction, with its audit row.
import { createHash } from 'node:crypto';
import { once, type RequestContext } from '../../app/context';
import type { Actor } from '../../domain/actor';
import type { Tx } from '../../database/database';
import { isDuplicate } from '../../database/failures';
import { newId } from '../../domain/id';
import { Refusal } from '../../domain/refusals';
import type { SubjectKind } from '../../domain/subject';
import { answerOf, insertAnswer, insertAudits, replaceAnswer, type AuditRow } from './write.repo';

/** What is written down about a change: fields before and after, never personal data, never answers of a plan. */
export interface Change {
  action: string;
  subjectKind: SubjectKind;
  subjectId: string;
  unitId?: string | null;
  jurisdictionCode?: string | null;
  changes: Record<string, [before: unknown, after: unknown]>;
  reason?: string;
}

/** What the work of a write gives back: its answer (plain data, kept for retries) and its audit rows, one a subject. */
export interface Written<Answer> {
  answer: Answer;
  change: Change | readonly Change[];
}

/** As whom answers are kept for those who are not signed in; they hold nothing that is not everybody's. */
const ANYBODY = 'ANYBODY';

/** What every write's input has. */
export interface Keyed {
  idempotencyKey: string;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const fingerprintOf = (operation: string, input: object): string =>
  createHash('sha256').update(operation).update(canonical(input)).digest('base64url');

function checkKey(key: string): void {
  if (!/^[\x21-\x7e]{8,64}$/.test(key)) {
    throw new Refusal('INVALID', { faults: [{ path: 'input.idempotencyKey', rule: 'format' }] });
  }
}

const factOf = (key: string): string => `answer:${key}`;

/** The audit row of a change that a request has made. */
export const auditOf = (context: RequestContext, change: Change): AuditRow => ({
  id: newId(context.now),
  at: context.now,
  actorId: context.actor?.id ?? null,
  actorRole: context.actor?.role ?? 'ANONYMOUS',
  requestId: context.requestId,
  address: context.address,
  ...change,
});

/** Whether this person's key was answered before; `write` then gives that answer, and runs nothing (D4.7). */
export async function answered(context: RequestContext, key: string): Promise<boolean> {
  const actorId = context.actor?.id ?? ANYBODY;
  return (await once(context, factOf(key), () => answerOf(context.sql, actorId, key))) !== null;
}

/** The first answer to this person's key: null when there is none, KEY_REUSED when it was to something else. */
async function firstAnswer<Answer>(
  context: RequestContext,
  actorId: string,
  key: string,
  fingerprint: string,
): Promise<{ answer: Answer } | null> {
  const earlier = await answerOf(context.sql, actorId, key);
  if (earlier === null) return null;
  if (earlier.fingerprint !== fingerprint) throw new Refusal('KEY_REUSED');
  return { answer: JSON.parse(earlier.answer) as Answer };
}

/**
 * Runs `work` in one transaction with its audit row, and keeps the answer under the client's key. The same key and
 * content get the first answer again, whatever has changed since; other content under the key is KEY_REUSED.
 * @param identity what of the input counts as its content; without secrets
 */
export function write<Answer>(
  context: RequestContext,
  operation: string,
  identity: Keyed,
  work: (tx: Tx) => Promise<Written<Answer>>,
): Promise<Answer> {
  if (context.actor === null) throw new Refusal('UNAUTHENTICATED');
  return writeOnce(context, context.actor, operation, identity, work);
}

/**
 * A write of whoever asks, signed in or not: applications, sign-ups, mailed links. As `write`; the answer is kept, so it
 * must hold nothing that the next one may not read.
 */
export function writeByAnybody<Answer>(
  context: RequestContext,
  operation: string,
  identity: Keyed,
  work: (tx: Tx) => Promise<Written<Answer>>,
): Promise<Answer> {
  return writeOnce(context, context.actor, operation, identity, work);
}

async function writeOnce<Answer>(
  context: RequestContext,
  actor: Actor | null,
  operation: string,
  identity: Keyed,
  work: (tx: Tx) => Promise<Written<Answer>>,
): Promise<Answer> {
  const actorId = actor?.id ?? ANYBODY;
  const key = identity.idempotencyKey;
  checkKey(key);
  const fingerprint = fingerprintOf(operation, identity);
  // Who came through a closed gate came for the first answer alone: nothing is run for them.
  if (context.facts.has(factOf(key)) && (await answered(context, key))) {
    const known = await firstAnswer<Answer>(context, actorId, key, fingerprint);
    if (known === null) throw new Refusal('KEY_REUSED');
    return known.answer;
  }
  try {
    return await context.app.database.transaction(async (tx) => {
      const { answer, change } = await work(tx);
      const changes = ([] as Change[]).concat(change);
      await insertAudits(
        tx,
        changes.map((each) => auditOf(context, each)),
      );
      await insertAnswer(tx, {
        actorId,
        key,
        operation,
        fingerprint,
        answer: JSON.stringify(answer),
        at: context.now,
      });
      return answer;
    });
  } catch (error) {
    // A key that was answered before, long ago or beside this request, stops the work here at the latest: its row stands,
    // and all is undone. Looking first would cost every write a statement for the sake of the few that come twice.
    if (!isDuplicate(error) && !(error instanceof Refusal)) throw error;
    const earlier = await firstAnswer<Answer>(context, actorId, key, fingerprint);
    if (earlier === null) throw error;
    return earlier.answer;
  }
}

/** Completes the answer that is kept under the key of a write, by what could be known only after its transaction. */
export async function completeAnswer(
  context: RequestContext,
  { idempotencyKey }: Keyed,
  answer: object,
): Promise<void> {
  const { actor } = context;
  if (actor === null) throw new Refusal('UNAUTHENTICATED');
  await context.app.database.transaction((tx) =>
    replaceAnswer(tx, actor.id, idempotencyKey, JSON.stringify(answer)),
  );
}
