// A real server on a free port of the loopback, with a schema small enough to read.
import { buildSchema, type GraphQLSchema } from 'graphql';
import pino from 'pino';
import type { App } from '../../server/app/app';
import { readConfig } from '../../server/app/config';
import type { Arrival, RequestContext } from '../../server/app/context';
import { createHttpServer, type HttpOptions, type HttpServer } from '../../server/app/http';
import { createPost } from '../../server/app/post';
import { createVault } from '../../server/app/vault';
import type { Actor } from '../../server/domain/actor';
import { Refusal } from '../../server/domain/refusals';
import { Role } from '../../server/domain/roles';
import { Hours } from '../../server/app/scalars';
import { testDatabase } from '../support/database';

const SDL = `
  scalar Hours
  type Query {
    me: Person
    now: Float!
    language: String!
    address: String!
    people(first: Int = 20, after: String): PersonConnection!
    windowClosed: String
    bug: String
    away: String
    slow: String
  }
  type PersonConnection { edges: [PersonEdge!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type PersonEdge { cursor: String! node: Person! }
  type Person { id: ID! name: String! friend: Person friends: [Person!]! people(first: Int = 20): PersonConnection! }
  input CourseInput { topic: String! hours: Hours! }
  input PlanInput { year: Int! courses: [CourseInput!]! }
  type Mutation { signIn: String! signOut: String! plan(input: PlanInput!): String! }
  type Subscription { now: Float! }
`;

/** 2019-09-06 10:00 in Taipei. */
export const NOW = Date.UTC(2019, 8, 6, 2);
/** Seconds of the session that \`signIn\` gives. */
export const SESSION_SECONDS = 3600;
/** A token that signs in. */
export const TOKEN = 'token-of-a-teacher';

export const OPENS = Date.UTC(2019, 8, 8, 16);
export const CLOSES = Date.UTC(2019, 8, 30, 16);

type Resolver = (
  source: unknown,
  args: Record<string, unknown>,
  context: RequestContext,
) => unknown;

const RESOLVERS: Record<string, Resolver> = {
  'Query.me': (_, __, { actor }) => actor && { id: actor.id, name: actor.name },
  'Query.now': (_, __, { now }) => now,
  'Query.language': (_, __, { language }) => language,
  'Query.address': (_, __, { address }) => address,
  'Query.windowClosed': (_, __, { now }) => {
    throw new Refusal('WINDOW_CLOSED', {
      opensAt: OPENS,
      closesAt: CLOSES,
      serverTime: now,
      audience: 'TEACHER',
    });
  },
  'Query.bug': () => {
    throw new Error("SELECT secret FROM teacher WHERE national_id = 'A123456789'");
  },
  'Query.away': () => {
    throw Object.assign(new Error('gone'), { code: 'PROTOCOL_CONNECTION_LOST' });
  },
  'Query.slow': () => new Promise((resolve) => setTimeout(() => resolve('done'), 300)),
  'Mutation.signIn': (_, __, { setSession, now }) => {
    setSession(TOKEN, now + SESSION_SECONDS * 1000);
    return 'in';
  },
  'Mutation.signOut': (_, __, { setSession }) => {
    setSession(null);
    return 'out';
  },
  'Mutation.plan': () => 'saved',
};

/** The small schema with its resolvers. */
export function smallSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const [path, resolve] of Object.entries(RESOLVERS)) {
    const [type = '', name = ''] = path.split('.');
    const root = type === 'Query' ? schema.getQueryType() : schema.getMutationType();
    const field = root?.getFields()[name];
    if (field) field.resolve = resolve;
  }
  const hours = schema.getType('Hours');
  if (hours)
    Object.assign(hours, { parseValue: Hours.parseValue, parseLiteral: Hours.parseLiteral });
  return schema;
}

const TEACHER: Actor = {
  kind: 'TEACHER',
  id: 'teacher-1',
  role: Role.TEACHER,
  name: '王示範',
  userName: 'demo.teacher',
  unitId: null,
  unitKind: null,
  jurisdictionCode: null,
  functions: 0,
  mustChangePassword: false,
  secondFactor: 'DONE',
};

/** Who has the token is the teacher. */
export function createContext(app: App, arrival: Arrival): Promise<RequestContext> {
  const actor = arrival.sessionToken === TOKEN ? TEACHER : null;
  const { sessionToken, setSession } = arrival;
  return Promise.resolve({
    ...arrival,
    sessionToken,
    setSession,
    app,
    sql: app.database.reads,
    actor,
    sessionExpiresAt: null,
    sessionIdleEndsAt: null,
    facts: new Map(),
  });
}

/** A running server and how tests speak to it. */
export interface SmallServer {
  url: string;
  app: App;
  server: HttpServer;
  /** What the server has logged, a parsed line each. */
  logged: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** Starts the server; settings and options replace the usual ones. */
export async function smallServer(
  settings: Record<string, string> = {},
  options: Partial<HttpOptions> = {},
  port = 0,
): Promise<SmallServer> {
  const config = { ...readConfig({ PORT: '0', ...settings }), port };
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'debug' },
    { write: (line) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const database = await testDatabase();
  const clock = { now: () => NOW, simulated: false };
  const app: App = {
    config,
    database,
    clock,
    machineClock: clock,
    vault: createVault(config),
    post: createPost(config),
    log,
  };
  const open = async (): Promise<[HttpServer, number]> => {
    const made = await createHttpServer(app, smallSchema(), { createContext, ...options });
    return [made, (await made.listen()).port];
  };
  const [server, opened] = await open().catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await database.close();
  };
  return { url: `http://127.0.0.1:${opened}`, app, server, logged, stop };
}

/** What a GraphQL request is answered with. */
export interface Reply {
  status: number;
  headers: Headers;
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
  extensions?: { cost?: { asked: number; budget: number; left: number } };
}

/** Sends one POST to /graphql. */
export async function post(
  { url }: SmallServer,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const json = (await response.json()) as Omit<Reply, 'status' | 'headers'>;
  return { status: response.status, headers: response.headers, ...json };
}

/** The codes of a reply's errors. */
export const codesOf = (reply: Reply): unknown[] =>
  (reply.errors ?? []).map(({ extensions }) => extensions['code']);
