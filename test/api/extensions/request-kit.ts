// How the tests of requests for more time ask, decide and look.
import { formatIso, type Instant } from '../../../server/domain/instant';
import { Role } from '../../../server/domain/roles';
import { instant } from '../../support/clock';
import type { Person, SchoolSeed } from '../../support/seed';
import { TestServer, type Answer } from '../../support/server';
import { at, newKey, seedOffices, type Offices } from '../cycles/actors';
import { wipe } from '../cycles/wipe';

/** 新北市's teacher window is open from 09-06 to 09-13, its school window until 08-21 (D4.3, D4.4). */
export const CLOSES = instant('2019-09-14T00:00:00+08:00');
export const SCHOOL_CLOSED = instant('2019-08-22T00:00:00+08:00');
export const NOW = instant('2019-09-10T12:00:00+08:00');
export const CYCLE_CLOSES = instant('2020-08-01T00:00:00+08:00');
export const WANTED = instant('2019-09-20T00:00:00+08:00');

/** A request as the schema shows it. */
export interface Shown {
  id: string;
  audience: string;
  teacherName: string | null;
  wantedUntil: string;
  reason: string;
  state: string;
  decisionReason: string | null;
  grantedUntil: string | null;
  mayDecide: boolean;
  mayWithdraw: boolean;
  version: number;
  unit: { id: string };
}

const REQUEST = `{ id year audience unit { id name } teacherName wantedUntil reason askedAt state decidedAt
  decisionReason grantedUntil mayDecide mayWithdraw version }`;
const LIST = `query ($year: Int!, $state: ExtensionRequestState, $first: Int! = 100, $after: String, $code: ID) {
  extensionRequests(year: $year, state: $state, first: $first, after: $after, jurisdictionCode: $code) { totalCount
    edges { node ${REQUEST} } pageInfo { hasNextPage endCursor } } }`;

/** A page of requests. */
export interface RequestPage {
  totalCount: number;
  edges: { node: Shown }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const mutation = (field: string): string =>
  `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) {
    ${field}(input: $input) { request ${REQUEST} } }`;

/** What an answer refused, or 'OK'. */
export const outcome = (answer: Answer<object>): string =>
  answer.errors?.[0]?.extensions.faults?.map(({ path, rule }) => `${path} ${rule}`).join() ??
  answer.errors?.[0]?.extensions.code ??
  'OK';

/** The request that an answer shows. */
export function shown(answer: Answer<Record<string, { request: Shown }>>): Shown {
  const [payload] = Object.values(answer.data ?? {});
  if (payload === undefined || answer.errors) throw new Error(JSON.stringify(answer.errors));
  return payload.request;
}

/** A school with its people, their bureau, and another jurisdiction's. */
export class RequestGround {
  offices: Offices;
  school: SchoolSeed;
  chief: Person;
  operator: Person;
  teacher: Person;
  colleague: Person;

  constructor(readonly server: TestServer) {}

  /** Seeds everybody anew and takes the snapshot of 108. */
  async begin(): Promise<void> {
    const { server } = this;
    await wipe(server.database);
    const { seed } = server;
    await seed.country();
    this.offices = await seedOffices(server);
    this.school = await seed.school('NWT', '新北市示範國民小學');
    this.chief = await this.school.account(Role.CHIEF, { email: 'chief@example.org' });
    this.operator = await this.school.account(Role.OPERATOR, { email: 'operator@example.org' });
    this.teacher = await this.school.teacher('王小明', { email: 'wang@example.org' });
    this.colleague = await this.school.teacher('林示範', { email: null });
    await seed.snapshot();
  }

  /** Sends a mutation at an instant. */
  async ask(
    field: string,
    by: Person,
    input: object,
    now: Instant = NOW,
  ): Promise<Answer<Record<string, { request: Shown }>>> {
    const caller = await at(this.server, now, by);
    return caller.ask(mutation(field), { input: { idempotencyKey: newKey(), ...input } });
  }

  /** A teacher asks for the own plan. */
  askMine(more: { by?: Person; wantedUntil?: Instant; reason?: string; now?: Instant } = {}) {
    const { by = this.teacher, wantedUntil = WANTED, reason = '住院', now = NOW } = more;
    const input = { year: 108, wantedUntil: formatIso(wantedUntil), reason };
    return this.ask('askMyExtension', by, input, now);
  }

  /** The school asks, for its teachers unless told otherwise. */
  askUnit(
    more: {
      by?: Person;
      audience?: string;
      wantedUntil?: Instant;
      now?: Instant;
      unitId?: string;
    } = {},
  ) {
    const { by = this.chief, audience = 'TEACHER', wantedUntil = WANTED, now = NOW } = more;
    const { unitId = this.school.id } = more;
    const until = { wantedUntil: formatIso(wantedUntil), reason: '校舍整修' };
    return this.ask('askUnitExtension', by, { year: 108, unitId, audience, ...until }, now);
  }

  /** The bureau grants. */
  grant({ id, version }: Pick<Shown, 'id' | 'version'>, endsAt: Instant = WANTED, by?: Person) {
    const input = { requestId: id, version, endsAt: formatIso(endsAt) };
    return this.ask('grantExtensionRequest', by ?? this.offices.nwt, input);
  }

  /** The bureau refuses. */
  refuse({ id, version }: Pick<Shown, 'id' | 'version'>, reason = '時間充足', by?: Person) {
    const input = { requestId: id, version, reason };
    return this.ask('refuseExtensionRequest', by ?? this.offices.nwt, input);
  }

  /** Whoever asked takes it back. */
  withdraw({ id, version }: Pick<Shown, 'id' | 'version'>, by: Person) {
    return this.ask('withdrawExtensionRequest', by, { requestId: id, version });
  }

  /** What somebody sees. */
  async page(by: Person, more: object = {}): Promise<RequestPage> {
    const caller = await at(this.server, NOW, by);
    const data = await caller.data<{ extensionRequests: RequestPage }>(LIST, {
      year: 108,
      ...more,
    });
    return data.extensionRequests;
  }

  /** The requests that somebody sees. */
  async seen(by: Person, more: object = {}): Promise<Shown[]> {
    return (await this.page(by, more)).edges.map(({ node }) => node);
  }

  /** When somebody's teacher window closes. */
  async closesAt(person: Person): Promise<string | undefined> {
    const caller = await at(this.server, NOW, person);
    const { me } = await caller.data<{ me: { windows: { audience: string; closesAt: string }[] } }>(
      '{ me { windows { audience closesAt } } }',
    );
    return me.windows.find(({ audience }) => audience === 'TEACHER')?.closesAt;
  }
}
