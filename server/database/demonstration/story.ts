// What the demonstration's stories are told with: who acts, when, and how it is written down.
import type { App } from '../../app/app';
import { newId } from '../../domain/id';
import { startOfTaipeiDay, taipeiDay, type Instant } from '../../domain/instant';
import type { Role } from '../../domain/roles';
import { insertAudits } from '../../modules/audit/write.repo';
import type { Change } from '../../modules/audit/write.service';
import type { Tx } from '../database';
import type { WrittenPeople } from './write-people';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Somebody who acts in a story. */
export interface StoryActor {
  id: string;
  role: Role;
  unitId: string;
}

/** Everything that a story is told with. */
export interface Story {
  tx: Tx;
  app: Pick<App, 'vault' | 'config'>;
  /** Nothing has happened after this instant. */
  now: Instant;
  passwordHash: string;
  people: WrittenPeople;
  /** Units by code. */
  units: ReadonlyMap<string, { id: string; name: string }>;
  /** Accounts by user name. */
  actors: ReadonlyMap<string, StoryActor>;
}

/** Reads who and what there is. */
export async function storyOf(given: Omit<Story, 'units' | 'actors'>): Promise<Story> {
  const units = await given.tx.all<{ code: string; id: string; name: string }>(
    'SELECT code, id, name FROM unit',
  );
  const actors = await given.tx.all<StoryActor & { userName: string }>(
    `SELECT c.user_name AS userName, a.id AS id, a.role AS role, a.unit_id AS unitId
      FROM account a JOIN credential c ON c.holder_id = a.id AND c.holder_kind = 'ACCOUNT'`,
  );
  return {
    ...given,
    units: new Map(units.map((unit) => [unit.code, unit])),
    actors: new Map(actors.map((actor) => [actor.userName, actor])),
  };
}

/** An hour of the day in Taipei so many days ago; at least 1, so that it is past. */
export const daysAgo = ({ now }: Story, days: number, hour = 10): Instant =>
  startOfTaipeiDay(taipeiDay(now - days * DAY)) + hour * HOUR;

/** The unit of a code. Throws for one that the demonstration does not have. */
export function unitOf({ units }: Story, code: string): { id: string; name: string } {
  const unit = units.get(code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return unit;
}

/** The account of a user name. Throws for one that the demonstration does not have. */
export function actorOf({ actors }: Story, userName: string): StoryActor {
  const actor = actors.get(userName);
  if (actor === undefined) throw new Error(`no account ${userName}`);
  return actor;
}

/** Writes down what somebody did; null for a job. */
export async function noteDown(
  { tx }: Story,
  at: Instant,
  actor: StoryActor | 'ANONYMOUS' | 'JOB',
  changes: readonly Change[],
): Promise<void> {
  const who =
    typeof actor === 'string'
      ? { actorId: null, actorRole: actor }
      : { actorId: actor.id, actorRole: actor.role };
  await insertAudits(
    tx,
    changes.map((change) => {
      const id = newId(at);
      return { ...who, ...change, id, at, requestId: `demonstration-${id}`, address: null };
    }),
  );
}
